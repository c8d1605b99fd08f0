import { findingsWordsIn } from '../../words/catalogues.ts';
import type { CellReference, Claim, Exhibit } from '../model/bulletin.ts';
import { claimFor, scopeOf } from '../prose/claiming.ts';
import { isFaster } from '../prose/claims.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { greatestFirst, reaches, weightOf, type Highlight, type FindingInputs } from './finding.ts';
import { partsOf } from '../model/rows.ts';

/** Where the city's growth is told apart: markets, sections, goods, regimes, ownership, zones, firms. */
const inputs = [
  'markets',
  'sections',
  'regime-families',
  'ownership',
  'zones',
  'enterprises-top',
  'enterprises-lost',
];

/** What pulled the city's growth up most, growing faster than the city itself, and down most, in each breakdown. */
export function pulls(all: FindingInputs): (Highlight | undefined)[] {
  return inputs.flatMap((id) => {
    const exhibit = all.exhibits.get(id);
    return exhibit === undefined ? [] : [strongest(all, exhibit, 'up'), strongest(all, exhibit, 'down')];
  });
}

function strongest(
  { context, thresholds, exhibits }: FindingInputs,
  exhibit: Exhibit,
  direction: 'up' | 'down',
): Highlight | undefined {
  const { say, main, basisColumn, language } = context;
  const sign = direction === 'up' ? 1n : -1n;
  const threshold = direction === 'up' ? thresholds.pullUp : thresholds.pullDown;
  const pulling = partsOf(exhibit)
    .flatMap(({ key }) => {
      const pull = exactAt(exhibit, key, 'pull');
      return pull === undefined ? [] : [{ key, by: { ...pull, numerator: pull.numerator * sign } }];
    })
    .filter(({ by }) => reaches(by, threshold));
  const found = greatestFirst(pulling).filter(({ key }) => direction === 'down' || isFast(key));
  const [first] = found;
  const claim = first && claimed(first.key);
  if (first === undefined || claim === undefined) return undefined;
  const own = findingsWordsIn(language);
  const { before, after } = context.words.scopes[scopeOf(claim)];
  const said = sentence(own.sentences[direction === 'up' ? 'pullUp' : 'pullDown'], {
    name: say.name(exhibit, first.key),
    pull: say.pull(exhibit, first.key, main),
    change: say.growth(exhibit, first.key, `${basisColumn}-change`),
    claim: say.claim(exhibit, claim),
    among: `${before}${own.among[exhibit.id] ?? own.among['other'] ?? ''}${after}`,
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

  /** What grew as the city did is no news; what is new has no rate, and is. */
  function isFast(key: string): boolean {
    const rate = exactAt(exhibit, key, `${basisColumn}-change`);
    return rate === undefined ? isForemost(key) : isFaster(rate, cityGrowth(), exhibits);
  }

  function isForemost(key: string): boolean {
    return claimFor(exhibit, pullOf(key), exhibits)?.among === 'all';
  }

  /** Of all rows where it is true of all, else of those that grew faster than the city. */
  function claimed(key: string): Claim | undefined {
    const ofAll = claimFor(exhibit, pullOf(key), exhibits);
    if (direction === 'down' || ofAll?.among === 'all') return ofAll;
    const faster = { column: `${basisColumn}-change`, than: cityGrowth() };
    const ofFaster = claimFor(exhibit, { ...pullOf(key), faster }, exhibits);
    return ofFaster?.among === 'all' ? ofFaster : (ofAll ?? ofFaster);
  }

  function pullOf(key: string) {
    const kind = direction === 'up' ? ('pulled-most' as const) : ('dragged-most' as const);
    return { kind, column: 'pull', rows: [key], isWorded: true };
  }

  function cityGrowth(): CellReference {
    return { exhibit: 'overall', row: main, column: `${context.currency}-${basisColumn}-change` };
  }
}
