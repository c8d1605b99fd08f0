import { isConcentrated, type DisclosureRule, type RowId } from './disclosure.ts';

/** What a firm has under one atom more than in another vintage, in one month and flow. Minor units; thousandths. */
export interface Entry {
  /** The rows that count it, one a line; "" for none. */
  readonly key: string;
  readonly firm: string;
  readonly USD: bigint;
  readonly CNY: bigint;
  readonly quantity: bigint;
}

/** The amounts of an entry. */
export type Amount = Pick<Entry, 'USD' | 'CNY' | 'quantity'>;

/** Firms that have something of a sum or of a change, with what they have. */
export type ByFirm = ReadonlyMap<string, Amount>;

/** What no open row counts: in every table it stands with the rest. */
export const rest = '';

/** Under which open rows an entry stands, one a line, those of what no list places left out. */
export function labelOf(key: string, closed: ReadonlySet<RowId>): string {
  return rowsOf(key)
    .filter((row) => !closed.has(row) && !row.endsWith(':'))
    .sort()
    .join('\n');
}

/** `labelOf` where the same keys are asked for again and again. */
export function labelIn(closed: ReadonlySet<RowId>): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const label = known.get(key) ?? labelOf(key, closed);
    known.set(key, label);
    return label;
  };
}

/** Entries with the other sign. */
export function negated(entries: Iterable<Entry>): Entry[] {
  return Array.from(entries, ({ USD, CNY, quantity, ...of }) => ({
    ...of,
    USD: -USD,
    CNY: -CNY,
    quantity: -quantity,
  }));
}

/** The rows of a key or label. */
export function rowsOf(key: string): RowId[] {
  return key.split('\n').filter(isRow);
}

function isRow(text: string): text is RowId {
  return text.includes(':');
}

/** Entries added up by label and firm; who comes to nothing is left out. */
export function byLabel(
  entries: Iterable<Entry>,
  labelOfKey: (key: string) => string,
): ReadonlyMap<string, ByFirm> {
  const found = new Map<string, Map<string, Amount>>();
  for (const { key, firm, ...amount } of entries) {
    const label = labelOfKey(key);
    const firms = found.get(label) ?? new Map<string, Amount>();
    found.set(label, firms);
    firms.set(firm, added(firms.get(firm), amount));
  }
  return new Map([...found].map(([label, firms]) => [label, withoutNothing(firms)]));
}

/** Several sums as one. */
export function together(parts: Iterable<ByFirm>): ByFirm {
  const found = new Map<string, Amount>();
  for (const part of parts)
    for (const [firm, amount] of part) found.set(firm, added(found.get(firm), amount));
  return withoutNothing(found);
}

/** Two amounts as one. */
export function added(left: Amount | undefined, right: Amount): Amount {
  if (left === undefined) return { USD: right.USD, CNY: right.CNY, quantity: right.quantity };
  return {
    USD: left.USD + right.USD,
    CNY: left.CNY + right.CNY,
    quantity: left.quantity + right.quantity,
  };
}

function withoutNothing(firms: ReadonlyMap<string, Amount>): ByFirm {
  const something = ([, { USD, CNY, quantity }]: readonly [string, Amount]): boolean =>
    USD !== 0n || CNY !== 0n || quantity !== 0n;
  return new Map([...firms].filter(something));
}

/**
 * Whether a difference between two vintages may be seen: it is a sum like any other, and needs as many firms behind it,
 * none with too much of it. Where some firms have more and some less, those who have less may be some of those who have
 * more under other codes: the larger of the two sides must do alone. Where nothing changed there is nothing to see.
 */
export function maySeeChange(firms: ByFirm, rule: DisclosureRule): boolean {
  if (firms.size === 0) return true;
  const sizes = [...firms.values()].map(sizeOf);
  const more = sizes.filter((size) => size > 0n);
  const less = sizes.filter((size) => size < 0n).map((size) => -size);
  const larger = sumOf(more) < sumOf(less) ? less : more;
  if (larger.length < rule.leastFirms) return false;
  const [first = 0n, second = 0n] = larger.sort((left, right) => (left < right ? 1 : -1));
  return !isConcentrated({ total: sumOf(larger), first, second }, rule);
}

function sumOf(sizes: readonly bigint[]): bigint {
  return sizes.reduce((sum, size) => sum + size, 0n);
}

/** The amount in the currency in which there is more of it, with its sign. */
function sizeOf({ USD, CNY }: Amount): bigint {
  return magnitude(USD) > magnitude(CNY) ? USD : CNY;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
