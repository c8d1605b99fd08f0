import { findingsWordsIn } from '../../words/catalogues.ts';
import type { Exhibit } from '../model/bulletin.ts';
import {
  compareRatios,
  divideRatios,
  ratio,
  sizeOfRatio,
  subtractRatios,
  type Ratio,
} from '../../trade/ratio.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { reaches, weightOf, type Highlight, type FindingInputs } from './finding.ts';
import { partsOf } from '../model/rows.ts';

const hundred = ratio(100n, 1n);

/** Goods whose value moved far otherwise than their quantity: a price to know of, or a quantity to check. */
export function unitValues(inputs: FindingInputs): (Highlight | undefined)[] {
  return ['main-exports', 'main-imports'].flatMap((id) => {
    const exhibit = inputs.exhibits.get(id);
    if (exhibit === undefined) return [];
    const [first] = partsOf(exhibit)
      .flatMap(({ key }) => outlier(inputs, exhibit, key) ?? [])
      .sort((left, right) => compareRatios(right.weight, left.weight));
    return [first];
  });
}

function outlier(
  { context, thresholds }: FindingInputs,
  exhibit: Exhibit,
  row: string,
): Highlight | undefined {
  const { say, language, basisColumn } = context;
  const value = exactAt(exhibit, row, `${basisColumn}-change`);
  const quantity = exactAt(exhibit, row, 'quantity-change');
  if (value === undefined || quantity === undefined) return undefined;
  const quantityNow = grownFromHundred(quantity);
  if (quantityNow.numerator <= 0n) return undefined;
  const times = divideRatios(grownFromHundred(value), quantityNow);
  const moved = subtractRatios(divideRatios(times, ratio(1n, 100n)), hundred);
  if (!reaches(sizeOfRatio(moved), thresholds.unitValue)) return undefined;
  const said = sentence(findingsWordsIn(language).sentences.unitValue, {
    name: say.name(exhibit, row),
    change: say.growth(exhibit, row, `${basisColumn}-change`),
    quantity: say.growth(exhibit, row, 'quantity-change'),
  });
  return (
    said && {
      rule: 'unit-value',
      cell: { exhibit: exhibit.id, row, column: 'unit-value' },
      sentence: said,
      weight: weightOf(moved, thresholds.unitValue),
    }
  );
}

/** What a hundred comes to that grows by so many per cent. */
function grownFromHundred({ numerator, denominator }: Ratio): Ratio {
  return { numerator: numerator + 100n * denominator, denominator };
}
