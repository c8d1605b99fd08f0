import type { Context } from '../context.ts';
import { breakdown, wholeRow } from '../exhibits/breakdown.ts';
import { ordered, row } from '../exhibits/rows.ts';
import { joined } from '../measures.ts';
import { sentence } from '../prose/template.ts';
import { pullWord } from './breakdown-prose.ts';
import { linesBy, paragraph, table, type DraftChapter } from './chapter.ts';

/** 海关特殊监管区域: each zone and their sum. */
export function zones(context: Context): DraftChapter | undefined {
  const { words, evidence, say, span, currency } = context;
  const found = linesBy(context, 'park');
  const codes = new Set(
    evidence.registers.parks.filter(({ kind }) => kind === 'special-zone').map(({ code }) => code),
  );
  const lines = ordered(context, found?.lines ?? []).filter(({ key }) => codes.has(key));
  if (lines.length === 0) return undefined;
  const name = { zh: words.zones.sumName, en: words.zones.sumName };
  const exhibit = breakdown(context, {
    id: 'zones',
    title: words.exhibits.zones,
    name: words.dimensions.park,
    dataset: evidence.cuts.get('park')?.dataset ?? evidence.total.dataset,
    rows: [wholeRow(context), { line: joined(lines, 'zones', name), emphasis: 'total' }, ...lines.map(row)],
  });
  return {
    id: 'zones',
    heading: words.chapters.zones,
    blocks: [
      ...paragraph(
        sentence(words.zones.sum, {
          span,
          unit: words.unitOf[currency],
          value: say.level(exhibit, 'zones', 'to-date'),
          share: say.level(exhibit, 'zones', 'share'),
          change: say.growth(exhibit, 'zones', 'to-date-change'),
          pullWord: pullWord(context, exhibit, 'zones'),
          pull: say.magnitude(exhibit, 'zones', 'pull'),
        }),
      ),
      table(exhibit),
    ],
  };
}
