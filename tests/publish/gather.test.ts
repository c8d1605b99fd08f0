import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Evidence } from '../../functions/bulletin/evidence/evidence.ts';
import { SlicesDisagree } from '../../functions/facts/sums/invariants.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import { NothingDelivered } from '../../functions/publish/gather/read-month.ts';
import type { Dimension, Tally } from '../../functions/trade/cut.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { deliver, type Fact } from '../facts/deliver.ts';

const may = monthOf(2021, 5);
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function emptyArchive(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'gather-'));
  folders.push(folder);
  return folderStore(folder);
}

async function gathered(archive: Store, month = may): Promise<Evidence> {
  const dependencies = { archive, log: silentLog, scratch: tmpdir() };
  return gather(await askEverything(month, dependencies), dependencies);
}

function tally(evidence: Evidence, dimension: Dimension, key: string): Tally {
  const found = evidence.cuts.get(dimension)?.tallies.find((it) => it.key === key);
  if (found === undefined) throw new Error(`no tally ${dimension} ${key}`);
  return found;
}

const sale: Fact = {
  flow: 'export',
  product: '87033212',
  market: '502',
  regime: '10',
  usd: 100_00n,
  cny: 650_00n,
};
const purchase: Fact = { ...sale, flow: 'import', usd: 40_00n, cny: 260_00n };
const codesOf = (findings: readonly { readonly code: string }[]): string[] =>
  findings.map(({ code }) => code);

test('the USD and the CNY file of one query add up each on its own, and their quantities once', async () => {
  const archive = await emptyArchive();
  const car = { ...sale, quantity: 3n, unit: '辆' };
  await deliver(archive, {
    key: 'usd.csv',
    dataset: 'platform',
    month: may,
    facts: [{ ...car, cny: null }, purchase],
  });
  await deliver(archive, { key: 'cny.csv', dataset: 'platform', month: may, facts: [{ ...car, usd: null }] });
  const cars = tally(await gathered(archive), 'heading', '8703');
  expect([cars.export.USD.month, cars.export.CNY.month]).toEqual([100_00n, 650_00n]);
  const imported = tally(await gathered(archive), 'total', 'total').import;
  expect([imported.USD.month, imported.CNY.month]).toEqual([40_00n, 260_00n]);
});

test('the quantity of goods in one unit is there, counted once; of goods in two units there is none', async () => {
  const archive = await emptyArchive();
  const car = { ...sale, quantity: 3n, unit: '辆' };
  const cheese = { ...sale, product: '04061000', quantity: 7n, unit: '千克' };
  const facts = [car, cheese, { ...cheese, market: '305', unit: '吨' }];
  const inUsd = facts.map((fact) => ({ ...fact, cny: null }));
  const inCny = facts.map((fact) => ({ ...fact, usd: null }));
  await deliver(archive, { key: 'usd.csv', dataset: 'platform', month: may, facts: inUsd });
  await deliver(archive, { key: 'cny.csv', dataset: 'platform', month: may, facts: inCny });
  const evidence = await gathered(archive);
  expect(tally(evidence, 'heading', '8703').quantity).toMatchObject({ unit: '辆', export: { month: 3000n } });
  expect(tally(evidence, 'chapter', '04').quantity).toBeUndefined();
  expect(codesOf(evidence.holds)).toEqual(['flow-missing']);
});

test('a row that two parts of one download share holds the month and names both files', async () => {
  const archive = await emptyArchive();
  await deliver(archive, { key: '1.csv', dataset: 'platform', month: may, facts: [sale, purchase] });
  await deliver(archive, {
    key: '2.csv',
    dataset: 'platform',
    month: may,
    facts: [{ ...sale, usd: 7n, cny: 45n }],
  });
  const { holds } = await gathered(archive);
  expect(codesOf(holds)).toEqual(['parts-overlap', 'parts-overlap']);
  expect(holds[0]?.details).toMatchObject({
    currency: 'USD',
    rows: '1',
    flow: 'export',
    files: '1.csv\n2.csv',
  });
});

test('rows that only the USD file has hold the month: money is missing in CNY', async () => {
  const archive = await emptyArchive();
  const other = { ...sale, market: '116' };
  await deliver(archive, {
    ...{ key: 'usd.csv', dataset: 'platform', month: may },
    facts: [
      { ...sale, cny: null },
      { ...other, cny: null },
    ],
  });
  await deliver(archive, {
    key: 'cny.csv',
    dataset: 'platform',
    month: may,
    facts: [{ ...sale, usd: null }],
  });
  const found = (await gathered(archive)).holds.find(({ code }) => code === 'currencies-differ');
  expect(found?.details).toMatchObject({ usdOnly: '1', cnyOnly: '0' });
});

test('the same content under two names counts once, and the notes say so', async () => {
  const archive = await emptyArchive();
  for (const key of ['a.csv', 'copy of a.csv']) {
    await deliver(archive, {
      key,
      dataset: 'enterprise',
      month: may,
      facts: [sale, purchase],
      content: 'same',
    });
  }
  const evidence = await gathered(archive);
  expect(evidence.total.tallies[0]?.export.USD.month).toBe(100_00n);
  expect(evidence.notes).toContainEqual({
    code: 'counted-once',
    details: { file: 'copy of a.csv', first: 'a.csv' },
  });
  expect(evidence.sources.map(({ key }) => key)).toEqual(['a.csv']);
});

test('formal data supersede the flash of the same dataset, month and flow', async () => {
  const archive = await emptyArchive();
  await deliver(archive, {
    key: 'flash.csv',
    dataset: 'platform',
    month: may,
    facts: [sale, purchase],
    edition: 'flash',
  });
  await deliver(archive, {
    ...{ key: 'formal.csv', dataset: 'platform', month: may, edition: 'formal' },
    facts: [{ ...sale, usd: 90_00n }],
  });
  const total = tally(await gathered(archive), 'total', 'total');
  expect([total.export.USD.month, total.import.USD.month]).toEqual([90_00n, 40_00n]);
});

test('a dimension that the base lacks is answered by a view that agrees with it, and by none that does not', async () => {
  const seenByFirm: Fact = {
    flow: 'export',
    product: '87033212',
    enterprise: '4301210018',
    usd: 100_00n,
    cny: 650_00n,
  };
  const archive = await emptyArchive();
  const facts: Fact[] = [seenByFirm, { ...seenByFirm, flow: 'import', usd: 40_00n, cny: 260_00n }];
  await deliver(archive, { key: 'firms.csv', dataset: 'enterprise', month: may, facts });
  await deliver(archive, { key: 'platform.csv', dataset: 'platform', month: may, facts: [sale, purchase] });
  const agreed = await gathered(archive);
  expect(agreed.total.dataset).toBe('enterprise');
  expect(agreed.cuts.get('market')?.dataset).toBe('platform');
  expect(tally(agreed, 'market', '502').export.USD.month).toBe(100_00n);
  await deliver(archive, {
    ...{ key: 'platform.csv', dataset: 'platform', month: may },
    facts: [
      { ...sale, usd: 120_00n, cny: 780_00n },
      { ...purchase, usd: 30_00n, cny: 195_00n },
    ],
  });
  const differing = await gathered(archive);
  expect(differing.cuts.has('market')).toBe(false);
  expect(differing.missing).toContainEqual({ dimension: 'market', code: 'views-disagree' });
  expect(codesOf(differing.holds)).toEqual(['views-disagree', 'views-disagree']);
});

test('where last year came from another dataset, changes compare that dataset in both years', async () => {
  const archive = await emptyArchive();
  const lastYear = monthOf(2020, 5);
  await deliver(archive, { key: 'firms.csv', dataset: 'enterprise', month: may, facts: [sale, purchase] });
  await deliver(archive, {
    key: 'now.csv',
    dataset: 'platform',
    month: may,
    facts: [{ ...sale, usd: 100_20n }, purchase],
  });
  await deliver(archive, { key: 'then.csv', dataset: 'platform', month: lastYear, facts: [sale, purchase] });
  const { total } = await gathered(archive);
  expect(total.dataset).toBe('enterprise');
  expect(total.coverage.export.USD).toMatchObject({ month: 'available', monthYearAgo: 'not-comparable' });
  expect(total.like?.dataset).toBe('platform');
  expect(total.like?.coverage.export.USD).toMatchObject({ month: 'available', monthYearAgo: 'available' });
  expect(total.like?.tallies[0]?.export.USD).toMatchObject({ month: 100_20n, monthYearAgo: 100_00n });
});

test('a first month has no base and says so; its year to date is not delivered', async () => {
  const archive = await emptyArchive();
  await deliver(archive, { key: 'a.csv', dataset: 'platform', month: may, facts: [sale, purchase] });
  const { total, notes, series } = await gathered(archive);
  expect(total.coverage.export.CNY).toMatchObject({
    ...{ month: 'available', monthYearAgo: 'no-base', monthBefore: 'no-base' },
    ...{ toDate: 'no-data', toDateYearAgo: 'no-base' },
  });
  expect(codesOf(notes)).toContain('months-missing');
  expect([series.length, series.at(-1), series[0]?.export]).toEqual([
    37,
    { month: may, export: { USD: 100_00n, CNY: 650_00n }, import: { USD: 40_00n, CNY: 260_00n } },
    {},
  ]);
});

test('codes that no list has stand under "" and still close the sum', async () => {
  const archive = await emptyArchive();
  const strange = { ...sale, product: '99999999', market: '998', regime: '77', usd: 1_00n, cny: 6_50n };
  await deliver(archive, { key: 'a.csv', dataset: 'platform', month: may, facts: [sale, strange, purchase] });
  const evidence = await gathered(archive);
  for (const dimension of ['section', 'product', 'market', 'continent', 'regime', 'regimeFamily'] as const) {
    expect(tally(evidence, dimension, '').export.USD.month).toBe(1_00n);
    expect(tally(evidence, dimension, '').name.zh).toBe('未分类');
  }
});

test('cross-border e-commerce, market procurement and tourist purchases are known by the supervision code', async () => {
  const archive = await emptyArchive();
  const codes = ['9610', '1210', '1239', '9710', '9810', '1039', '0139', '0110', '0615', '5034'];
  const facts = codes.map((supervision, index): Fact => ({
    ...{ flow: 'export', supervision, usd: 10n ** BigInt(index), cny: 1n },
  }));
  await deliver(archive, { key: 'a.csv', dataset: 'enterprise', month: may, facts });
  const evidence = await gathered(archive);
  const families = evidence.cuts
    .get('regimeFamily')
    ?.tallies.map(({ key, export: out }) => [key, out.USD.month]);
  expect(families).toEqual([
    ['bonded', 1_000_000_000n],
    ['e-commerce', 11_111n],
    ['general', 10_000_000n],
    ['market-procurement', 100_000n],
    ['processing', 100_000_000n],
    ['tourist', 1_000_000n],
  ]);
});

test('a refused upload holds its month; one that names another month does not', async () => {
  const archive = await emptyArchive();
  await deliver(archive, { key: 'a.csv', dataset: 'platform', month: may, facts: [sale, purchase] });
  for (const key of ['出口-2021-05.csv', '出口-2021-04.csv', 'export.csv']) {
    const rejects = [{ code: 'header-unknown', line: 1 }];
    await deliver(
      archive,
      { key, dataset: 'platform', month: may, facts: [] },
      { status: 'refused', rejects },
    );
  }
  const { holds } = await gathered(archive);
  expect(holds.map(({ details }) => details['file'])).toEqual(['export.csv', '出口-2021-05.csv']);
  expect(holds[0]).toMatchObject({
    code: 'upload-refused',
    details: { problem: 'header-unknown', line: '1' },
  });
});

test('facts that do not sum to their receipt stop everything', async () => {
  const archive = await emptyArchive();
  const receipt = await deliver(archive, {
    key: 'a.csv',
    dataset: 'platform',
    month: may,
    facts: [sale, purchase],
  });
  const parts = receipt.parts.map((part) => ({ ...part, usd: '99.99' }));
  await archive.put(`intake/${receipt.upload}.json`, JSON.stringify({ ...receipt, parts }));
  await expect(gathered(archive)).rejects.toThrow(SlicesDisagree);
});

test('a month of which nothing was delivered is refused', async () => {
  await expect(gathered(await emptyArchive())).rejects.toThrow(NothingDelivered);
});

test('a question of three dimensions is refused, not taken for the first of them', async () => {
  const archive = await emptyArchive();
  await deliver(archive, { key: 'firms.csv', dataset: 'enterprise', month: may, facts: [sale, purchase] });
  const dependencies = { archive, log: silentLog, scratch: tmpdir() };
  const asked = await askEverything(may, dependencies);
  const crossed = asked.answered.map((it) => ({
    ...it,
    question: [...it.question, 'market', 'regime'] as const,
  }));
  await expect(gather({ ...asked, answered: [...asked.answered, ...crossed] }, dependencies)).rejects.toThrow(
    RangeError,
  );
});
