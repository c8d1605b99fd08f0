import { expect, test } from 'vitest';
import { compose } from '../../functions/bulletin/compose.ts';
import { publicEvidence } from '../../functions/bulletin/evidence/public-evidence.ts';
import { nothing, withItem, type PriceSums } from '../../functions/trade/prices.ts';
import { exhibit, lastYear, may, prose, text, thisYear } from './composed.ts';
import { evidenceOf } from './evidence-builder.ts';

const [tea, phones] = ['09022090', '85171210'];
const facts = [tea, phones].flatMap((product) => [
  ...lastYear('export', 10, { product, market: '502' }),
  ...thisYear('export', 12, { product, market: '502' }),
]);

/** So many cents of dollars, in both years the same quantity. */
function priced(before: bigint, now: bigint): PriceSums {
  return withItem(nothing, {
    base: { value: before, quantity: 1000n },
    now: { value: now, quantity: 1000n },
  });
}

// Two goods of 12 hundred million yuan in each of five months, a tenth in dollars: 12 hundred million dollars.
const whole = 120_000_000_000n;
const hanging = new Map([
  [tea, priced(50_000_000_000n, 50_000_000_000n)],
  [phones, priced(50_000_000_000n, 70_000_000_000n)],
]);

function evidenceWith(sums: ReadonlyMap<string, PriceSums>) {
  const evidence = evidenceOf(may, facts, { prices: new Map([['export', sums]]) });
  const apart = new Map([['export' as const, { count: 3, value: whole / 20n, matched: whole }]]);
  return { ...evidence, apart };
}

test('an index that hangs on one of the goods says so, with its points and what is left without it', () => {
  const bulletin = compose(evidenceWith(hanging), {
    ...{ language: 'en', edition: 'internal', date: '2021-06-20' },
  });
  // 120 ÷ 100 is 20 % up; without tea 40 % (as far as without phones 0 %): the first code is named.
  expect(text(bulletin, 'prices', 'export', 'fisher')).toBe('20.0');
  expect(prose(bulletin, 'goods')).toContain('depends heavily on one of the goods');
  const notes = exhibit(bulletin, 'prices').notes.join('\n');
  expect(notes).toContain('3 matched items (goods by partner) stay outside, 5.0%');
  expect(notes).toMatch(/the Fisher index would be 40\.0%; these goods contribute −20\.0 percentage points/);
});

test('the public edition says that it hangs, and neither names goods nor tells the share that is covered', () => {
  const open = publicEvidence(evidenceWith(hanging), new Set());
  const bulletin = compose(open, { language: 'en', edition: 'public', date: '2021-06-20' });
  expect(text(bulletin, 'prices', 'export', 'fisher')).toBe('20.0');
  expect(prose(bulletin, 'goods')).toContain('depends heavily on one of the goods');
  expect(exhibit(bulletin, 'prices').notes).toHaveLength(1);
  expect(exhibit(bulletin, 'prices').columns.map(({ key }) => key)).not.toContain('coverage');
  expect(JSON.stringify(bulletin)).not.toMatch(/they cover|coverage is the share/);
});

test('an index of less than half of the trade is not printed, and nothing is said of it', () => {
  const little = new Map([[tea, priced(50_000_000_000n, 59_000_000_000n)]]);
  const bulletin = compose(evidenceWith(little), {
    ...{ language: 'en', edition: 'internal', date: '2021-06-20' },
  });
  expect(text(bulletin, 'prices', 'export', 'coverage')).toBe('49.2');
  expect(text(bulletin, 'prices', 'export', 'fisher')).toBe('—');
  expect(prose(bulletin, 'goods')).not.toContain('unit values of matched goods');
});
