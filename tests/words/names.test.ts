import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { nameFirst, nameWithin } from '../../functions/words/en/names.ts';

const list = join(import.meta.dirname, '../../functions/reference/lists/markets.csv');
const { data: markets } = Papa.parse<Record<string, string>>(readFileSync(list, 'utf8').trim(), {
  header: true,
});

test('of the markets these take an article inside a sentence, and no others', () => {
  const names = markets.map((market) => market['name_en'] ?? '');
  const articled = names.filter((name) => nameWithin(name, 'markets') !== name);
  expect(names.length).toBeGreaterThan(200);
  expect(articled.filter((name) => !name.endsWith(' Islands'))).toEqual([
    ...['Lao PDR', 'Maldives', 'Philippines', 'United Arab Emirates', 'Central African Republic', 'Comoros'],
    ...['Congo', 'Gambia', 'United Kingdom', 'Netherlands', 'Russian Federation', 'Holy See', 'Bahamas'],
    ...['Dominican Republic', 'Netherlands Antilles', 'United States'],
    'United Nations and other international organisations',
  ]);
});

test.each([
  ['United States', 'markets', 'the United States', 'The United States'],
  ['European Union', 'groupings', 'the European Union', 'The European Union'],
  ['ASEAN', 'groupings', 'ASEAN', 'ASEAN'],
  ['Ordinary trade', 'regime-families', 'ordinary trade', 'Ordinary trade'],
  ['Machinery and electrical equipment', 'sections', 'machinery and electrical equipment', undefined],
  ['United Carbon Republic', 'enterprises-top', 'United Carbon Republic', 'United Carbon Republic'],
  ['Changsha ETDZ', 'parks', 'Changsha ETDZ', 'Changsha ETDZ'],
])('%s of the table %s is %s inside a sentence', (name, exhibit, within, first = name) => {
  expect(nameWithin(name, exhibit)).toBe(within);
  expect(nameFirst(nameWithin(name, exhibit))).toBe(first);
});
