import { disclosureWordsIn } from '../../words/catalogues.ts';
import { confirmationWordsIn, evidenceWordsIn, missingWordsIn } from '../../words/evidence.ts';
import { numberCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { isFilled } from '../model/filled.ts';
import {
  exhibitsIn,
  type Cell,
  type Chapter,
  type Column,
  type Exhibit,
  type Row,
  type Sentence,
} from '../model/bulletin.ts';
import { datasets, type Dimension } from '../../trade/cut.ts';
import { known } from '../../trade/figure.ts';
import { leftToFiles, paragraph, table, type DraftChapter } from '../context/chapter.ts';

/** 说明: definitions, symbols, what is missing and why, what must be known of the data, and the uploads counted. */
export function notes(context: Context, chapters: readonly Chapter[]): DraftChapter {
  const { words, evidence, language, nameOf } = context;
  const { settings, missing: absent } = evidence.registers;
  const contact = nameOf(settings.contact);
  const confirmation = confirmationWordsIn(language);
  const said = new Set([
    ...disclosure(context),
    ...columnNotes(context, exhibitsIn(chapters)),
    ...(evidence.registers.targets.length === 0 ? [] : [words.notes.pace]),
    words.notes.classification,
    words.notes.rounding,
    words.notes.symbols,
    ...missing(context).map(missingWordsIn(language)),
    ...(absent.length === 0 ? [] : [words.notes.registers(absent)]),
    ...(evidence.indicators.length === 0 ? [words.notes.noIndicators] : []),
    ...[...evidence.notes, ...evidence.corrections].map(evidenceWordsIn(language)),
    ...evidence.confirmed.map(confirmation.confirmed),
    ...evidence.idleConfirmations.map(confirmation.idle),
    ...(contact === '' ? [] : [words.notes.contact(contact)]),
  ]);
  return {
    id: 'notes',
    heading: words.chapters.notes,
    blocks: [
      ...[...said].flatMap((text, index) => paragraph(numbered(text, index + 1))),
      isListedSingly(context) ? table(sources(context)) : leftToFiles(sources(context)),
    ],
  };
}

/** What the figures cover, and what those columns mean that are printed: growth has none in a city's first year. */
function columnNotes({ words, currencies }: Context, exhibits: readonly Exhibit[]): string[] {
  const hasGrowth = isFilled(exhibits, words.columns.yearAgo);
  const hasPull = isFilled(exhibits, words.columns.pull);
  const inBoth = currencies.length > 1 ? [words.notes.currencies(hasGrowth)] : [];
  const meanings = [hasGrowth ? words.notes.yearAgo : '', hasPull ? words.notes.pull : ''];
  return [[words.notes.coverage, ...inBoth], meanings.filter((text) => text !== '')]
    .filter((note) => note.length > 0)
    .map((note) => note.join(words.sentenceGap));
}

/** What the public edition keeps back, and by which rule. */
function disclosure({ edition, evidence, language }: Context): string[] {
  if (edition === 'internal') return [];
  const words = disclosureWordsIn(language);
  const { leastFirms, revisions } = evidence.registers.settings.disclosure;
  if (evidence.closed === undefined) return [words.noFirms];
  const waits = (evidence.waiting?.size ?? 0) > 0;
  return [
    words.rule(leastFirms),
    words.revisions(words.revisedWith[revisions]),
    ...(waits ? [words.waiting] : []),
    words.sources,
  ];
}

/** Finer or coarser forms of a dimension: that the first is missing says enough. */
const kin: Readonly<Partial<Record<Dimension, Dimension>>> = {
  regimeFamily: 'regime',
  chapter: 'section',
  heading: 'section',
  subheading: 'section',
  product: 'section',
  grouping: 'market',
  marketKind: 'market',
  continent: 'market',
};

/** What is missing, each matter once; a register that is not there is named among the registers. */
function missing({ evidence }: Context): Context['evidence']['missing'] {
  const isMissing = new Set(
    evidence.missing.flatMap(({ dimension, within }) => (within === undefined ? [dimension] : [])),
  );
  return evidence.missing.filter(({ dimension, within, code }) => {
    if (within !== undefined) return !isMissing.has(within) && !isMissing.has(dimension);
    const first = kin[dimension];
    return code !== 'register-missing' && !(first !== undefined && isMissing.has(first));
  });
}

/** Notes are counted, so that people can speak of them. They hold no figures of exhibits. */
function numbered(text: string, position: number): Sentence {
  return { parts: [`${position}. ${text}`] };
}

const listedSingly = 12;

/** Not in public: a file may be named after a firm. */
function isListedSingly({ evidence, edition }: Context): boolean {
  return evidence.sources.length <= listedSingly && edition === 'internal';
}

/** The uploads counted: one by one while they fit, else by dataset; the manifest has them all. */
function sources(context: Context): Exhibit {
  const { words, evidence } = context;
  const { columns } = words;
  const isLong = !isListedSingly(context);
  const number = (count: number): Cell => numberCell(known({ numerator: BigInt(count), denominator: 1n }), 0);
  const single = (): Row[] =>
    evidence.sources.map(({ key, dataset, rows, sha256 }) => ({
      ...{ key, level: 0 },
      cells: [textCell(key), textCell(words.datasets[dataset]), number(rows), textCell(sha256.slice(0, 12))],
    }));
  const together = (): Row[] =>
    ([...datasets, 'indicators'] as const).flatMap((dataset): Row[] => {
      const files = evidence.sources.filter((source) => source.dataset === dataset);
      const rows = files.reduce((sum, file) => sum + file.rows, 0);
      const cells = [textCell(words.datasets[dataset]), number(files.length), number(rows)];
      return files.length === 0 ? [] : [{ key: dataset, level: 0, cells }];
    });
  const dataset: Column = { key: 'dataset', label: columns.dataset, kind: 'text' };
  const rows: Column = { key: 'rows', label: columns.rows, kind: 'number' };
  return {
    id: 'sources',
    label: '',
    title: isLong ? words.exhibits.sourcesTogether : words.exhibits.sources,
    unit: '',
    columns: isLong
      ? [dataset, { key: 'files', label: columns.files, kind: 'number' }, rows]
      : [
          { key: 'file', label: columns.file, kind: 'text' },
          dataset,
          rows,
          { key: 'sha256', label: 'SHA-256', kind: 'text' },
        ],
    rows: isLong ? together() : single(),
    notes: isLong && context.edition === 'internal' ? [words.notes.manifest] : [],
    source: '',
  };
}
