import { evidenceWordsIn, missingWordsIn } from '../../words/evidence.ts';
import { numberCell, textCell } from '../cells.ts';
import { known } from '../../trade/figure.ts';
import type { Context } from '../context.ts';
import type { Exhibit, Sentence } from '../model.ts';
import { paragraph, table, type DraftChapter } from './chapter.ts';

/** 说明: definitions, symbols, what is missing and why, what must be known of the data, and the uploads counted. */
export function notes(context: Context): DraftChapter {
  const { words, evidence, language, nameOf } = context;
  const { settings, missing: registersMissing } = evidence.registers;
  const missingWords = missingWordsIn(language);
  const findingWords = evidenceWordsIn(language);
  const contact = nameOf(settings.contact);
  const said = [
    words.notes.coverage,
    words.notes.yearAgo,
    words.notes.pace,
    words.notes.classification,
    words.notes.groupings,
    words.notes.rounding,
    words.notes.symbols,
    ...evidence.missing.map(missingWords),
    ...registersMissing.map((file) => words.notes.register(file)),
    ...evidence.notes.map(findingWords),
    ...(contact === '' ? [] : [words.notes.contact(contact)]),
  ];
  return {
    id: 'notes',
    heading: words.chapters.notes,
    blocks: [...said.flatMap((text, index) => paragraph(numbered(text, index + 1))), table(sources(context))],
  };
}

/** Notes are counted, so that people can speak of them. They hold no figures of exhibits. */
function numbered(text: string, position: number): Sentence {
  return { parts: [`${position}. ${text}`] };
}

function sources(context: Context): Exhibit {
  const { words, evidence } = context;
  return {
    id: 'sources',
    label: '',
    title: words.exhibits.sources,
    unit: '',
    columns: [
      { key: 'file', label: words.columns.file, kind: 'text' },
      { key: 'dataset', label: words.columns.dataset, kind: 'text' },
      { key: 'rows', label: words.columns.rows, kind: 'number' },
      { key: 'sha256', label: 'SHA-256', kind: 'text' },
    ],
    rows: evidence.sources.map(({ key, dataset, rows, sha256 }) => ({
      key,
      level: 0,
      cells: [
        textCell(key),
        textCell(words.datasets[dataset]),
        numberCell(known({ numerator: BigInt(rows), denominator: 1n }), 0),
        textCell(sha256.slice(0, 12)),
      ],
    })),
    notes: [],
    source: '',
  };
}
