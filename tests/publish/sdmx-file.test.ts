import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exhibitsIn } from '../../functions/bulletin/model/bulletin.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Prepared } from '../../functions/publish/edition/prepared.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { publicSdmxFile, sdmxFile } from '../../functions/publish/edition/sdmx-file.ts';
import { monthOf } from '../../functions/trade/month.ts';

const city = resolve(import.meta.dirname, '../../fixtures/changsha');
let place: string;
let prepared: Prepared;
let records: Record<string, string>[];
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'sdmx-'));
  const archive = folderStore(join(place, 'archive'));
  const registers = folderStore(city);
  for await (const { key } of registers.list('registers/'))
    await archive.put(key, (await registers.get(key))?.body ?? '');
  const incoming = folderStore(join(city, 'incoming/2021'));
  const sources = { archive, log: silentLog, scratch: place };
  await takeInAll({ incoming, ...sources });
  prepared = await prepare(monthOf(2021, 6), { ...sources, code: 'test' });
  const bytes = (await sdmxFile(prepared.asked, prepared.evidence, sources)) ?? Buffer.of();
  const text = Buffer.from(bytes).toString();
  records = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function hundredths(text: string | undefined): bigint {
  const [whole = '0', fraction = ''] = (text ?? '').split('.');
  return BigInt(`${whole}${fraction.padEnd(2, '0')}`);
}

test.each([
  ['X', 'CNY', 'export', 'cny'],
  ['M', 'CNY', 'import', 'cny'],
  ['X', 'USD', 'export', 'usd'],
  ['M', 'USD', 'import', 'usd'],
] as const)('observations of %s in %s add up to the city’s total of the month', (flow, unit, key, column) => {
  const own = records.filter((one) => one['TRADE_FLOW'] === flow && one['UNIT_MEASURE'] === unit);
  expect(own.length).toBeGreaterThan(100);
  const sum = own.reduce((total, one) => total + hundredths(one['OBS_VALUE']), 0n);
  const [total] = prepared.evidence.total.tallies;
  expect(sum).toBe(total?.[key][column === 'cny' ? 'CNY' : 'USD'].month);
});

test('quantities have customs’ code of their unit, and the file is of the month, the city and its own structure', () => {
  const units = new Set(records.map((one) => one['UNIT_MEASURE']));
  expect(units).toContain('035');
  expect([...units].every((unit) => /^(?:USD|CNY|\d{3})$/.test(unit ?? ''))).toBe(true);
  expect(new Set(records.map((one) => one['TIME_PERIOD']))).toEqual(new Set(['2021-06']));
  expect(new Set(records.map((one) => one['REF_AREA']))).toEqual(new Set(['430100']));
  expect(new Set(records.map((one) => one['STRUCTURE_ID']))).toEqual(
    new Set(['CSBC:TRADE_BY_MARKET_AND_PRODUCT(1.0.0)']),
  );
});

test('a market’s observations add up to what its row in the table of markets prints', () => {
  const exhibit = exhibitsIn(prepared.bulletin.chapters).find(({ id }) => id === 'markets');
  const row = exhibit?.rows.find(({ key }) => key === '502');
  expect(row).toBeDefined();
  const own = records.filter((one) => one['COUNTERPART_AREA'] === '502' && one['UNIT_MEASURE'] === 'CNY');
  const sum = own.reduce((total, one) => total + hundredths(one['OBS_VALUE']), 0n);
  const printed = row?.cells.map(({ value }) => value) ?? [];
  const tenThousandMillions = (Number(sum) / 1e10).toFixed(6);
  expect(printed.map((value) => Number(value ?? 0).toFixed(6))).toContain(tenThousandMillions);
});

test('what would give a firm away is marked confidential, what no public table shows is not for publication', () => {
  const marks = Map.groupBy(
    records.filter((one) => one['UNIT_MEASURE'] === 'CNY'),
    (one) => one['CONF_STATUS'] ?? '',
  );
  expect([...marks.keys()].sort()).toEqual(['C', 'N']);
  expect(marks.get('C')?.length).toBeGreaterThan(marks.get('N')?.length ?? Infinity);
  expect(marks.get('N')?.length).toBeGreaterThan(20);
});

test('the public file has what is open, in millions, free, and neither closed rows nor markets by product', () => {
  const text = Buffer.from(publicSdmxFile(prepared.open) ?? []).toString();
  const open = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const closed = new Set(prepared.inputs.closed);
  expect(open.length).toBeGreaterThan(100);
  expect(closed.size).toBeGreaterThan(10);
  for (const one of open) {
    const [market = '', product = ''] = [one['COUNTERPART_AREA'], one['COMMODITY']];
    expect([market, product]).toContain('_T');
    expect(closed.has(`market:${market}`) || closed.has(`product:${product}`), `${market} ${product}`).toBe(
      false,
    );
    expect([one['OBS_STATUS'], one['CONF_STATUS'], one['UNIT_MULT']]).toEqual(['A', 'F', '6']);
    expect(one['OBS_VALUE']).toMatch(/^-?\d+$/);
  }
  const total = open.find(
    (one) =>
      one['COUNTERPART_AREA'] === '_T' &&
      one['COMMODITY'] === '_T' &&
      one['TRADE_FLOW'] === 'X' &&
      one['UNIT_MEASURE'] === 'CNY',
  );
  const [sum] = prepared.evidence.total.tallies;
  expect(total?.['OBS_VALUE']).toBe((Number(sum?.export.CNY.month) / 100 / 1e6).toFixed(0));
});
