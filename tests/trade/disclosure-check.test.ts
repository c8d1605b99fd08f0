import { describe, expect, test } from 'vitest';
import { disclosedBy } from '../../functions/trade/disclosure-check.ts';
import type { Atom, RowId } from '../../functions/trade/disclosure.ts';
import type { Flow } from '../../functions/trade/cut.ts';
import { consequences } from '../../functions/trade/linear-system.ts';
import { monthOf } from '../../functions/trade/month.ts';

const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };

/** Trade under rows, of firms with so much each, in May. */
function atom(rows: readonly RowId[], firms: Readonly<Record<string, bigint>>, flow: Flow = 'export'): Atom {
  const largest = Object.entries(firms).map(([firm, value]) => ({ firm, value }));
  const total = largest.reduce((sum, { value }) => sum + value, 0n);
  return { rows, holdings: [{ month: monthOf(2021, 5), flow, firms: largest.length, total, largest }] };
}

const many = (name: string) => ({ [`${name}1`]: 40n, [`${name}2`]: 35n, [`${name}3`]: 25n });
const told = (atoms: readonly Atom[], closed: readonly RowId[] = []) =>
  disclosedBy(atoms, (row) => !closed.includes(row), rule);

describe('what the open rows tell', () => {
  const alone = atom(['park:A'], { only: 9n });
  const [b, c] = [atom(['park:B'], many('b')), atom(['park:C'], many('c'))];

  test('is nothing where many firms stand behind each', () => {
    expect(told([atom(['park:A'], many('a')), b, c])).toBeUndefined();
  });

  test('is a firm in a row of its own', () => {
    expect(told([alone, b, c])).toEqual({ moment: '2021-05 export', path: 'park:A' });
  });

  test('is a firm in the only row that is closed, by what is left of the total', () => {
    expect(told([alone, b, c], ['park:A'])).toEqual({
      ...{ moment: '2021-05 export', path: 'total − park:B − park:C' },
    });
  });

  test('is no firm where a row with others is closed beside it', () => {
    expect(told([alone, b, c], ['park:A', 'park:B'])).toBeUndefined();
  });

  test('is a firm that has nearly all of what is closed', () => {
    const most = atom(['park:A'], { most: 10_000n });
    expect(told([most, b, c], ['park:A', 'park:B'])?.path).toBe('total − park:C');
  });

  test('is a firm that rows have in common, by adding and subtracting', () => {
    const rows = [
      atom(['productGroup:p'], many('a')),
      atom(['productGroup:p', 'productGroup:q'], { only: 9n }),
      atom(['productGroup:q'], many('c')),
    ];
    expect(told(rows)?.path).toBe('productGroup:p + productGroup:q − total');
    expect(told(rows, ['productGroup:q'])).toBeUndefined();
  });

  test('is a firm in one flow alone, though many stand behind the other', () => {
    const imports = atom(['park:A'], { only: 9n }, 'import');
    const both = { ...imports, holdings: [...imports.holdings, ...atom([], many('a')).holdings] };
    expect(told([both, b, c])?.moment).toBe('2021-05 import');
  });

  test('is not the total, whoever stands behind it', () => {
    expect(told([atom(['park:A'], { only: 9n })])).toBeUndefined();
    expect(told([alone, atom(['park:B'], { only: 5n })], ['park:A', 'park:B'])).toBeUndefined();
  });
});

describe('what follows from sums', () => {
  const sums = (given: Readonly<Record<string, Readonly<Record<number, bigint>>>>) =>
    consequences(
      Object.entries(given).map(([name, terms]) => ({
        name,
        terms: new Map(Object.entries(terms).map(([unknown, times]) => [Number(unknown), times])),
      })),
    ).map(({ terms, path }) => [Object.fromEntries(terms), Object.fromEntries(path)]);

  test('is each unknown, where as many sums are given', () => {
    expect(sums({ p: { 0: 1n, 1: 1n }, q: { 1: 1n, 2: 1n }, r: { 0: 1n, 2: 1n } })).toEqual([
      [{ 0: 2n }, { p: 1n, q: -1n, r: 1n }],
      [{ 1: 2n }, { p: 1n, q: 1n, r: -1n }],
      [{ 2: 2n }, { p: -1n, q: 1n, r: 1n }],
    ]);
  });

  test('is what the others leave of a sum, in lowest terms', () => {
    expect(sums({ whole: { 0: 6n, 1: 4n }, part: { 0: 2n } })).toEqual([
      [{ 0: 2n }, { part: 1n }],
      [{ 1: 4n }, { whole: 1n, part: -3n }],
    ]);
  });

  test('is no more for a sum that follows from others', () => {
    expect(sums({ p: { 0: 1n }, q: { 1: 1n }, whole: { 0: 1n, 1: 1n } })).toEqual([
      [{ 0: 1n }, { p: 1n }],
      [{ 1: 1n }, { q: 1n }],
    ]);
  });
});
