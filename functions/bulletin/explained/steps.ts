import type { Language } from '../../words/language.ts';
import { decimalText, numeral } from '../model/numerals.ts';
import type { Dimension, Name } from '../../trade/cut.ts';
import type { Evaluated } from '../../trade/evaluate.ts';
import type { Formula, Origin, SumOrigin } from '../../trade/origin.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import type { SumBehind } from '../../trade/sum-behind.ts';
import { explainWordsIn } from '../../words/catalogues.ts';
import type { ExplainedStep } from './model.ts';

/** Operands of a formula that are told; of a rank or an index over hundreds the first ones say enough. */
const operandsShown = 6;

type Unit = SumOrigin['what'];

/** Formulas whose operands are all in one unit, so that a register's number among them is in it too. */
const inOneUnit: ReadonlySet<Origin['of']> = new Set<Formula>([
  ...(['plus', 'minus', 'size', 'change', 'contribution'] as const),
  ...(['share', 'completion', 'pace', 'needed', 'rank'] as const),
]);

export function explainedStep(
  { origin, value, operands }: Evaluated,
  sumOf: (sum: SumOrigin) => SumBehind | undefined,
  language: Language,
  beside?: Unit,
): ExplainedStep {
  const words = explainWordsIn(language);
  const unit = unitOf(origin) ?? (origin.of === 'given' ? beside : undefined);
  const shown = value === undefined ? words.none : amount(value, unit, language);
  if (origin.of === 'sum') {
    const behind = sumOf(origin);
    const text = behind === undefined ? '' : sumText(behind, language);
    return { text, value: shown, sum: origin, operands: [], more: 0 };
  }
  if (origin.of === 'given') return { text: words.given(origin.source), value: shown, operands: [], more: 0 };
  const inner = inOneUnit.has(origin.of)
    ? operands.map((one) => unitOf(one.origin)).find(Boolean)
    : undefined;
  return {
    text: origin.of === 'scaled' ? words.scaled(factor(origin.by)) : words.formula(origin.of),
    value: shown,
    operands: operands.slice(0, operandsShown).map((one) => explainedStep(one, sumOf, language, inner)),
    more: Math.max(0, operands.length - operandsShown),
  };
}

/** What a sum is of: flow, place, months. */
export function sumText({ sum, names, partName, months }: SumBehind, language: Language): string {
  const words = explainWordsIn(language);
  const placeOf = (dimension: Dimension, of: readonly Name[]): string =>
    words.place(
      dimension,
      of.map((name) => (language === 'en' ? name.en : name.zh)),
    );
  const part = sum.within && partName ? `${placeOf(sum.within.dimension, [partName])} × ` : '';
  const place = `${part}${placeOf(sum.dimension, names)}`;
  const span = words.months(months[0] ?? '', months.at(-1) ?? '');
  return `${words.sumOf(words.flow(sum.flow), place, span)}${sum.like ? words.like : ''}`;
}

/** A value in whole units of money or of quantity, with the unit's name; plain without a unit. */
export function amount(value: Ratio, unit: Unit | undefined, language: Language): string {
  if (unit === undefined) return decimalText(value);
  const parts = unit === 'quantity' ? 1000n : 100n;
  const inUnits = ratio(value.numerator, value.denominator * parts);
  const text = numeral(inUnits, unit === 'quantity' ? 3 : 2, { grouped: true });
  return `${text} ${explainWordsIn(language).what[unit]}`;
}

/** "100/1" as "×100", "1/10000" as "÷10000". */
function factor(by: string): string {
  const [numerator = '', denominator = '1'] = by.split('/');
  const grouped = (digits: string): string => numeral(ratio(BigInt(digits), 1n), 0, { grouped: true });
  if (denominator === '1') return `×${grouped(numerator)}`;
  return numerator === '1' ? `÷${grouped(denominator)}` : `×${by}`;
}

/** The unit of a sum, and of what keeps the unit of its operands. */
function unitOf(origin: Origin): Unit | undefined {
  if (origin.of === 'sum') return origin.what;
  if (origin.of !== 'plus' && origin.of !== 'minus' && origin.of !== 'size') return undefined;
  return origin.operands.map(unitOf).find(Boolean);
}
