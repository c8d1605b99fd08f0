import type { Flow } from '../../trade/cut.ts';
import { largestItem } from '../../trade/price-rules.ts';
import { ratio, roundRatio, type Ratio } from '../../trade/ratio.ts';
import { pricesWordsIn } from '../../words/catalogues.ts';
import { cutLines } from '../context/chapter.ts';
import type { Context } from '../context/context.ts';
import { nameCell } from '../model/cells.ts';
import { numeral } from '../model/numerals.ts';

/** Of one flow: what stays outside its price index, and the goods that move it most; nothing in the public edition. */
export function priceNotes(context: Context, flow: Flow): string[] {
  const { evidence, language } = context;
  const own = pricesWordsIn(language);
  const { count, value, matched } = evidence.apart?.get(flow) ?? { count: 0, value: 0n, matched: 0n };
  const notes: string[] = [];
  if (count > 0) notes.push(own.apart({ flow: own.all[flow], count, share: perCent(ratio(value, matched)) }));
  const largest =
    evidence.hanging === undefined ? largestItem(evidence.prices.get(flow) ?? new Map()) : undefined;
  const line = cutLines(context, 'product')?.lines.find(({ key }) => key === largest?.key);
  // Where all move alike to the digit printed, none is the largest.
  const isTold = largest !== undefined && roundRatio(largest.contribution, 3) !== 0n;
  if (isTold && line !== undefined) {
    const [points, without] = [perCent(largest.contribution), perCent(largest.without)];
    notes.push(
      own.without({ flow: own.all[flow], name: nameCell(context, line.name).text, points, without }),
    );
  }
  return notes;
}

function perCent({ numerator, denominator }: Ratio): string {
  return numeral(ratio(numerator * 100n, denominator), 1);
}
