import { describe, expect, test } from 'vitest';
import { change, contribution, pointsBetween, ratioChange, share } from '../../functions/trade/change.ts';
import { compoundGrowth } from '../../functions/trade/compound.ts';
import { evaluate, evaluator, sumsOf } from '../../functions/trade/evaluate.ts';
import { asRatio, computed, given, known, scaled, type Figure } from '../../functions/trade/figure.ts';
import { monthOf } from '../../functions/trade/month.ts';
import type { Formula, Origin, SumOrigin } from '../../functions/trade/origin.ts';
import { completion, lead, neededGrowth, seasonalPace } from '../../functions/trade/pace.ts';
import { compareRatios, parseRatio, ratio, ratioText, type Ratio } from '../../functions/trade/ratio.ts';
import { score, totalScore } from '../../functions/trade/score.ts';

const may = monthOf(2021, 5);

/** A sum of facts that is its own key. */
const sumOrigin = (value: bigint): SumOrigin => ({
  ...{ of: 'sum', dimension: 'market', keys: [String(value)], flow: 'export', what: 'CNY', period: 'month' },
});
const sum = (value: bigint): Figure<bigint> => ({ ...known(value), origin: sumOrigin(value) });
const number = (value: bigint, by = 1n): Figure<Ratio> => given(ratio(value, by), 'a register');
const sumOf = ({ keys }: SumOrigin): bigint => BigInt(keys[0] ?? '');

describe('a figure comes out again from the sums behind it', () => {
  test.each([
    ['growth', () => change(sum(120n), sum(100n)), '1/5'],
    ['a fall', () => change(sum(80n), sum(100n)), '-1/5'],
    ['growth of an indicator', () => ratioChange(number(13n, 4n), number(5n, 2n)), '3/10'],
    ['a contribution', () => contribution(sum(120n), sum(100n), sum(400n)), '1/20'],
    ['a share', () => share(sum(30n), sum(120n)), '1/4'],
    ['points between shares', () => pointsBetween(share(sum(1n), sum(2n)), share(sum(1n), sum(4n))), '1/4'],
    ['completion', () => completion(sum(50n), number(200n)), '1/4'],
    ['a lead on the time elapsed', () => lead(completion(sum(50n), number(100n)), may), '1/12'],
    ['the seasonal pace', () => seasonalPace(sum(30n), sum(90n)), '1/3'],
    ['the growth needed', () => neededGrowth(sum(40n), sum(30n), sum(90n), number(112n)), '1/5'],
    ['growth a year', () => compoundGrowth(number(121n), number(100n), number(2n)), '1/10'],
    ['points of an assessment', () => score(number(3n), number(4n), number(20n), number(6n, 5n)), '15/1'],
    ['points up to the cap', () => score(number(6n), number(4n), number(20n), number(6n, 5n)), '24/1'],
    ['points just at the cap', () => score(number(6n), number(5n), number(20n), number(6n, 5n)), '24/1'],
    ['no points below none', () => score(number(-3n), number(4n), number(20n), number(6n, 5n)), '0/1'],
    ['points in all', () => totalScore([number(3n), number(4n, 2n)]), '5/1'],
    ['a sum in another unit', () => scaled(sum(1234n), ratio(3n, 100n)), '1851/50'],
    ['a ratio in another unit', () => scaled(number(3n, 4n), ratio(100n, 3n)), '25/1'],
  ] satisfies [string, () => Figure<Ratio>, string][])('%s', (_, made, expected) => {
    const figure = made();
    const wanted = parseRatio(expected);
    if (!figure.known || figure.origin === undefined) throw new RangeError('the figure has no origin');
    expect(compareRatios(figure.value, wanted)).toBe(0);
    const { value } = evaluate(figure.origin, sumOf);
    expect(value && compareRatios(value, wanted)).toBe(0);
  });

  const of = (formula: Formula, ...values: readonly bigint[]): Origin => ({
    ...{ of: formula, operands: values.map(sumOrigin) },
  });

  test.each([
    ['plus', [3n, 4n, 5n], '12/1'],
    ['minus', [3n, 5n], '-2/1'],
    ['size', [-5n], '5/1'],
    ['size', [5n], '5/1'],
    ['quotient', [3n, -6n], '-3/6'],
    ['pace', [3n, 6n], '3/6'],
    ['concentration', [5n, 5n, 5n, 5n], '1000000/400'],
    ['rank', [5n, 9n, 5n, 1n], '2/1'],
    ['rank', [9n, 9n, 5n], '1/1'],
  ] as const)('%s of %s', (formula, values, expected) => {
    const { value, operands } = evaluate(of(formula, ...values), sumOf);
    expect(value && ratioText(value)).toBe(expected);
    expect(operands).toHaveLength(values.length);
  });

  test.each([
    ['no quotient of nothing', of('quotient', 3n, 0n)],
    ['no growth on nothing', of('change', 3n, 0n)],
    ['no contribution to nothing', of('contribution', 3n, 2n, 0n)],
    ['no difference from what is not there', of('minus', 3n)],
    ['no growth needed where no months are left', of('needed', 9n, 1n, 4n, 4n)],
    ['no points of nothing that is asked', of('score', 3n, 0n, 20n, 1n)],
    ['no sum of nothing', of('plus')],
    ['no points without a cap', of('score', 3n, 4n, 20n)],
    ['no growth needed of unknown months', of('needed', 9n, 1n)],
    ['no share without a whole', of('share', 3n)],
    ['no growth a year without years', of('compound', 4n, 1n)],
    ['no concentration of nothing', of('concentration', 0n)],
    ['no root of no years', of('compound', 4n, 1n, 0n)],
    ['nothing of what there is not', { of: 'plus', operands: [of('quotient', 3n, 0n), sumOrigin(1n)] }],
    ['nothing of it in another unit', { of: 'scaled', by: '1/2', operands: [of('quotient', 3n, 0n)] }],
    ['no rank without a figure', { of: 'rank', operands: [of('quotient', 3n, 0n), sumOrigin(1n)] }],
  ] satisfies [string, Origin][])('there is %s', (_, origin) => {
    expect(evaluate(origin, sumOf).value).toBeUndefined();
  });

  test('what is given as a fraction counts as the whole number that it is', () => {
    const fraction = (value: string): Origin => ({ of: 'given', source: 'a register', value });
    const years: Origin = { of: 'compound', operands: [fraction('121'), fraction('100'), fraction('4/2')] };
    expect(evaluate(years, sumOf).value).toEqual(ratio(10n ** 14n, 10n ** 15n));
    const firms: Origin = { of: 'concentration', operands: [fraction('9/3'), fraction('1')] };
    expect(evaluate(firms, sumOf).value).toEqual(ratio(100_000n, 16n));
  });

  test('a rank leaves out whoever has no figure', () => {
    const origin: Origin = { of: 'rank', operands: [sumOrigin(1n), of('quotient', 3n, 0n), sumOrigin(2n)] };
    expect(evaluate(origin, sumOf).value).toEqual(ratio(2n, 1n));
  });
});

test('what several figures rest on is computed once', () => {
  let asked = 0;
  const evaluated = evaluator((origin) => {
    asked += 1;
    return sumOf(origin);
  });
  const [one, other] = [sumOrigin(3n), sumOrigin(4n)];
  evaluated({ of: 'plus', operands: [one, other] });
  evaluated({ of: 'minus', operands: [one, other] });
  expect(asked).toBe(2);
});

test('sums behind figures are named once each, in the order in which they appear', () => {
  const figures = [change(sum(3n), sum(2n)), completion(sum(3n), number(7n)), change(sum(5n), sum(2n))];
  const origins = figures.flatMap(({ origin }) => (origin === undefined ? [] : [origin]));
  expect(sumsOf(origins)).toEqual([3n, 2n, 5n].map(sumOrigin));
});

test('nothing is said of where a figure comes from, where that is not known of an operand', () => {
  expect(computed(known(1n), 'plus', sum(1n), known(0n))).toEqual(known(1n));
  expect(asRatio(known(2n))).toEqual(known(ratio(2n, 1n)));
});
