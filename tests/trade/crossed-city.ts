import { publicFamilies, type Atom, type Holding, type RowId } from '../../functions/trade/disclosure.ts';
import { monthOf } from '../../functions/trade/month.ts';

/** What a firm trades under one row of each dimension, or several where rows of a family overlap. */
export interface Trade {
  readonly firm: string;
  readonly rows: readonly RowId[];
  readonly value: bigint;
}

const month = monthOf(2021, 1);

export function holdingOf(trade: readonly Trade[]): Holding {
  const sums = new Map<string, bigint>();
  for (const { firm, value } of trade) sums.set(firm, (sums.get(firm) ?? 0n) + value);
  const largest = [...sums]
    .map(([firm, value]) => ({ firm, value }))
    .sort((left, right) => (left.value < right.value ? 1 : -1));
  const total = largest.reduce((sum, { value }) => sum + value, 0n);
  return { month, flow: 'export', firms: sums.size, total, largest: largest.slice(0, 5) };
}

/** Trade by the rows that are of these dimensions. */
export function atomsOf(trade: readonly Trade[], ...dimensions: readonly string[]): Atom[] {
  const own = (rows: readonly RowId[]): RowId[] =>
    rows.filter((row) => dimensions.includes(row.slice(0, row.indexOf(':'))));
  return [...Map.groupBy(trade, ({ rows }) => own(rows).join('\n'))].map(([, part]) => ({
    rows: own(part[0]?.rows ?? []),
    holdings: [holdingOf(part)],
  }));
}

/**
 * How trade is spread: `mixed` firms trade everywhere; each of the `narrow` ones has few goods, markets and regimes, so
 * that hardly a crossing has two; of the `linked` the regime goes with the park and the market with the good, but for a few, whom
 * tables tell together.
 */
export const spreads = ['mixed', 'narrow', 'linked'] as const;
export type Spread = (typeof spreads)[number];

/** As many records of trade of a month, always the same, with rows of all public families. */
export function crossedCity(records: number, spread: Spread): Trade[] {
  let state = 1;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const skewed = (below: number): number => Math.floor(below * (random(1_000_000) / 1_000_000) ** 3);
  const firms = Math.ceil(records / (spread === 'mixed' ? 3 : 8));
  const products = spread === 'mixed' ? Math.min(400, Math.ceil(records / 12)) : Math.ceil(records / 25);
  return Array.from({ length: records }, (): Trade => {
    const firm = random(firms);
    const home = (firm * 7919) % 1000;
    const [park, ownership] = [home % 12, home % 5];
    const product = spread === 'mixed' ? skewed(products) : (firm + random(4)) % products;
    const narrowMarket = (): number => (firm * 3 + (random(4) === 0 ? random(200) : random(6))) % 200;
    const market = {
      mixed: () => skewed(120),
      narrow: narrowMarket,
      linked: () => (random(40) === 0 ? random(120) : product % 120),
    }[spread]();
    const regime = {
      mixed: () => skewed(16),
      narrow: () => (firm % 10) + (random(5) === 0 ? 1 : 0),
      linked: () => (random(60) === 0 ? random(12) : park),
    }[spread]();
    const rows: RowId[] = [
      ...([`section:${product % 21}`, `product:${product}`] as const),
      ...(product % 3 === 0 ? (['productGroup:a'] as const) : []),
      ...(product % 7 === 0 ? (['productGroup:b'] as const) : []),
      ...([`market:${market}`, `marketKind:${market % 2}`] as const),
      ...(market % 4 === 0 ? (['grouping:eu'] as const) : []),
      ...(market % 5 === 0 ? (['grouping:rcep'] as const) : []),
      ...([`regimeFamily:${regime % 3}`, `regime:${regime}`, `ownership:${ownership}`] as const),
      ...([`district:${park % 4}`, `park:${park}`] as const),
    ];
    return { firm: `f${firm}`, rows, value: BigInt(1 + random(100_000)) };
  });
}

/** The city by family, and crossed. */
export function crossed(trade: readonly Trade[]): { readonly families: Atom[][]; readonly linked: Atom[] } {
  const families = publicFamilies.map((family) => atomsOf(trade, ...family));
  return { families, linked: atomsOf(trade, ...publicFamilies.flat()) };
}
