import { expect, test } from 'vitest';
import type { Finding } from '../../functions/bulletin/evidence/evidence.ts';
import { implausible, missingDatasets } from '../../functions/publish/gather/completeness.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceOf, type Trade } from '../bulletin/evidence-builder.ts';

const [may, june] = [monthOf(2021, 5), monthOf(2021, 6)];

/** Imports that do not change, and exports that make the total what is asked for. */
function trade(inMay: bigint, inJune: bigint): Trade[] {
  const none = { flow: 'import', keys: {}, CNY: 0n } as const;
  return [
    { ...none, month: may },
    { ...none, month: june },
    { month: may, flow: 'export', keys: {}, CNY: inMay },
    { month: june, flow: 'export', keys: {}, CNY: inJune },
  ];
}

function held(inMay: bigint, inJune: bigint, settings = ''): readonly Finding[] {
  const registers = settings === '' ? {} : { 'bulletin.json': settings };
  return implausible(evidenceOf(june, trade(inMay, inJune), { registers }));
}

test.each([
  ['falls by 70 %', 100_000n, 30_000n],
  ['rises by 150 %', 100_000n, 250_000n],
  ['is the first', 0n, 250_000n],
])('a total that %s is plausible', (_, inMay, inJune) => {
  expect(held(inMay, inJune)).toEqual([]);
});

test.each([
  ['falls by a cent more than 70 %', 100_000n, 29_999n, '-70'],
  ['rises by a cent more than 150 %', 100_000n, 250_001n, '150'],
  ['is gone', 100_000n, 0n, '-100'],
])('a total that %s holds the month', (_, inMay, inJune, change) => {
  expect(held(inMay, inJune)).toEqual([{ code: 'change-implausible', details: { month: june, change } }]);
});

test('the bounds are the bureau’s own where it gives them, to the tenth', () => {
  const settings = '{"plausibleChange": {"from": -10.5, "to": 12.5}}';
  expect(held(100_000n, 89_500n, settings)).toEqual([]);
  expect(held(100_000n, 112_500n, settings)).toEqual([]);
  expect(held(100_000n, 89_499n, settings)).toHaveLength(1);
  expect(held(100_000n, 112_501n, settings)).toHaveLength(1);
});

test('a dataset that the bureau asks for and the month lacks is named', () => {
  const registers = { 'bulletin.json': '{"requiredDatasets": ["enterprise", "platform"]}' };
  const evidence = evidenceOf(june, trade(1n, 1n), { registers });
  expect(missingDatasets(evidence)).toEqual([
    { code: 'dataset-missing', details: { dataset: 'platform', month: june } },
  ]);
});
