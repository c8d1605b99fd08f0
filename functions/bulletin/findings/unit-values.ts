import { findingsWordsIn } from '../../words/findings.ts';
import type { Exhibit } from '../model.ts';
import { sentence } from '../prose/template.ts';
import { hundredths, inHundredths, partsOf, weightOf, type Circled, type Looked } from './finding.ts';

const whole = 10_000n;

/** Goods whose value moved far otherwise than their quantity: a price to know of, or a quantity to check. */
export function unitValues(looked: Looked): (Circled | undefined)[] {
  return ['main-exports', 'main-imports'].flatMap((id) => {
    const exhibit = looked.exhibits.get(id);
    if (exhibit === undefined) return [];
    const [first] = partsOf(exhibit)
      .flatMap(({ key }) => outlier(looked, exhibit, key) ?? [])
      .sort((left, right) => Number(right.weight - left.weight));
    return [first];
  });
}

function outlier({ context, thresholds }: Looked, exhibit: Exhibit, row: string): Circled | undefined {
  const { say, language, basisColumn } = context;
  const value = hundredths(exhibit, row, `${basisColumn}-change`);
  const quantity = hundredths(exhibit, row, 'quantity-change');
  if (value === undefined || quantity === undefined || quantity <= -whole) return undefined;
  const moved = ((whole + value) * whole) / (whole + quantity) - whole;
  const size = moved < 0n ? -moved : moved;
  if (size < inHundredths(thresholds.unitValue)) return undefined;
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
