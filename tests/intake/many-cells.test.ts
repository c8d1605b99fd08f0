import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf } from './reading.ts';

const header = 'month,flow,enterprise code,enterprise name,product name,usd';

/** Reads rows that differ in two cells only: one that is not kept and their money. */
function reading(rows: readonly (readonly [name: string, usd: string])[]) {
  const lines = rows.map(([name, usd]) => `2021-05,export,4301960001,甲,${name},"${usd}"`);
  return readingOf([header, ...lines, ''].join('\n'));
}

test('more distinct cells than are remembered at a time are read as exactly as few', async () => {
  const numbers = Array.from({ length: 140_000 }, (_, index) => index);
  const rows = numbers.map((index) => [`品名${index % 70_001}`, `-${index}.${index % 10}`] as const);
  const { outcome, facts } = await reading(rows);
  const sum = numbers.reduce((total, index) => total + BigInt(index * 100 + (index % 10) * 10), 0n);
  expect(outcome.rows).toMatchObject({ facts: 140_000, rejects: 0 });
  expect(outcome.parts).toMatchObject([{ usd: `-${sum / 100n}.${String(sum % 100n).padStart(2, '0')}` }]);
  for (const [index, { usd, line }] of facts.entries()) {
    if (index % 9973 === 0) expect(usd).toBe(`${index === 0 ? '' : '-'}${index}.${index % 10}0`);
    if (index % 9973 === 0) expect(line).toBe(String(index + 2));
  }
});

/** A number as files have it: thousands in groups or not, zeros before it, none to two decimals. */
const number = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.constantFrom('', '0', '00'), fc.boolean(), fc.nat(2))
  .map(([whole, zeros, isGrouped, decimals]) => {
    const digits = isGrouped ? whole.toString().replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ',') : `${zeros}${whole}`;
    return `${digits}${decimals === 0 ? '' : '.987'.slice(0, decimals + 1)}`;
  });

test('a number read from its bytes is the number that its text is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 200 }), async (numbers) => {
      const fromBytes = await reading(numbers.map((text) => ['茶', text]));
      const fromText = await reading(numbers.map((text) => ['茶', `'${text}`]));
      expect(fromBytes.facts).toEqual(fromText.facts);
      const cents = numbers.reduce((sum, text) => {
        const [whole = '', decimals = ''] = text.replaceAll(',', '').split('.');
        return sum + BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
      }, 0n);
      const [part] = fromBytes.outcome.parts;
      expect(BigInt((part?.usd ?? '').replace('.', ''))).toBe(cents);
    }),
    { numRuns: 30 },
  );
});

test.each([
  '1,2345',
  '1234,567',
  '1.005',
  '9999999999999999.99',
  '-92233720368547758.08',
  '1.2.3',
  '1,234.5,6',
])('of %s no other number is made', async (text) => {
  const { outcome, facts } = await reading([['茶', text]]);
  expect(facts).toEqual([]);
  expect(outcome.rejects).toMatchObject([{ line: 2, column: 'usd', text }]);
});
