import { findingsWordsIn } from '../../words/findings.ts';
import type { Exhibit } from '../model.ts';
import { sentence } from '../prose/template.ts';
import { hundredths, inHundredths, partsOf, weightOf, type Circled, type Looked } from './finding.ts';

/** Where the city's growth is told apart: markets, sections, goods, regimes, ownership, zones, firms. */
const looked = [
  'markets',
  'sections',
  'regime-families',
  'ownership',
  'zones',
  'enterprises-top',
  'enterprises-lost',
];

/** What pulled the city's growth up most, growing faster than the city itself, and down most, in each breakdown. */
export function pulls(all: Looked): (Circled | undefined)[] {
  return looked.flatMap((id) => {
    const exhibit = all.exhibits.get(id);
    return exhibit === undefined ? [] : [strongest(all, exhibit, 'up'), strongest(all, exhibit, 'down')];
  });
}

function strongest(
  { context, thresholds, exhibits }: Looked,
  exhibit: Exhibit,
  direction: 'up' | 'down',
): Circled | undefined {
  const { say, main, basisColumn, currency } = context;
  const overall = exhibits.get('overall');
  const usual = overall && hundredths(overall, main, `${currency}-${basisColumn}-change`);
  const isFaster = (key: string): boolean => {
    const change = hundredths(exhibit, key, `${basisColumn}-change`);
    return usual === undefined || change === undefined || change > usual;
  };
  const sign = direction === 'up' ? 1n : -1n;
  const threshold = direction === 'up' ? thresholds.pullUp : thresholds.pullDown;
  const [first] = partsOf(exhibit)
    .map(({ key }) => ({ key, pull: (hundredths(exhibit, key, 'pull') ?? 0n) * sign }))
    .filter(({ pull }) => pull >= inHundredths(threshold))
    .filter(({ key }) => direction === 'down' || isFaster(key))
    .sort((left, right) => Number(right.pull - left.pull) || (left.key < right.key ? -1 : 1));
  if (first === undefined) return undefined;
  const own = findingsWordsIn(context.language);
  const said = sentence(own.sentences[direction === 'up' ? 'pullUp' : 'pullDown'], {
    name: say.name(exhibit, first.key),
    pull: say.pull(exhibit, first.key, main),
    change: say.growth(exhibit, first.key, `${basisColumn}-change`),
    among: own.among[exhibit.id] ?? own.among['other'],
  });
  return (
    said && {
      rule: direction === 'up' ? 'pull-up' : 'pull-down',
      cell: { exhibit: exhibit.id, row: first.key, column: 'pull' },
      sentence: said,
      weight: weightOf(first.pull, threshold),
      ...(exhibit.namesFirms && { namesFirms: true as const }),
    }
  );
}
