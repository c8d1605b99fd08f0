import { findingsWordsIn } from '../../words/findings.ts';
import type { Exhibit } from '../model.ts';
import { compareRatios, ratio, subtractRatios } from '../../trade/ratio.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { greatestFirst, partsOf, reaches, weightOf, type Circled, type Looked } from './finding.ts';

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

/** Rates that differ by less than this many points are level (持平): a rounded cent makes no row faster. */
const leastDifference = ratio(1n, 20n);

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
  const usual = overall && exactAt(overall, main, `${currency}-${basisColumn}-change`);
  const isFaster = (key: string): boolean => {
    const change = exactAt(exhibit, key, `${basisColumn}-change`);
    if (usual === undefined || change === undefined) return true;
    return compareRatios(subtractRatios(change, usual), leastDifference) >= 0;
  };
  const sign = direction === 'up' ? 1n : -1n;
  const threshold = direction === 'up' ? thresholds.pullUp : thresholds.pullDown;
  const pulling = partsOf(exhibit)
    .flatMap(({ key }) => {
      const pull = exactAt(exhibit, key, 'pull');
      return pull === undefined ? [] : [{ key, by: { ...pull, numerator: pull.numerator * sign } }];
    })
    .filter(({ by }) => reaches(by, threshold))
    .filter(({ key }) => direction === 'down' || isFaster(key));
  const [first] = greatestFirst(pulling);
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
      weight: weightOf(first.by, threshold),
      ...(exhibit.namesFirms && { namesFirms: true as const }),
    }
  );
}
