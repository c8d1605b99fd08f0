import type { Context } from '../context/context.ts';
import { breakdown, wholeRow } from '../exhibits/breakdown.ts';
import { ordered, row } from '../exhibits/rows.ts';
import { hides } from '../evidence/hidden.ts';
import { joined } from '../evidence/measures.ts';
import { sentence } from '../prose/template.ts';
import { cutLines, paragraph, table, type DraftChapter } from '../context/chapter.ts';

/** 海关特殊监管区域: each zone and their sum. */
export function zones(context: Context): DraftChapter | undefined {
  const { words, evidence, say, span, currency, main, basisColumn } = context;
  const found = cutLines(context, 'park');
  const codes = new Set(
    evidence.registers.parks.filter(({ kind }) => kind === 'special-zone').map(({ code }) => code),
  );
  const lines = ordered(context, found?.lines ?? []).filter(({ key }) => codes.has(key));
  if (found === undefined || lines.length === 0 || hides(evidence, 'park', codes)) return undefined;
  const name = { zh: words.together, en: words.together };
  const together = { line: joined(lines, 'zones', name), emphasis: 'total' } as const;
  const exhibit = breakdown(context, {
    id: 'zones',
    title: words.exhibits.zones,
    name: words.dimensions.park,
    dataset: found.dataset,
    rows: [wholeRow(context), together, ...lines.map((line) => row(line))],
  });
  const sum = sentence(words.zones.sum, {
    span,
    flow: words.measuresWithin[main],
    value: say.money(exhibit, 'zones', basisColumn, currency),
    share: say.level(exhibit, 'zones', 'share'),
    change: say.growth(exhibit, 'zones', `${basisColumn}-change`),
    pull: say.pull(exhibit, 'zones', main),
  });
  return { id: 'zones', heading: words.chapters.zones, blocks: [...paragraph(sum), table(exhibit)] };
}
