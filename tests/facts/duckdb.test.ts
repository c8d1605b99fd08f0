import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session } from '../../functions/facts/session.ts';

let session: Session;
beforeAll(async () => {
  session = await Session.open();
});
afterAll(() => {
  session[Symbol.dispose]();
});

/** What the statements of facts/ rest on. Another release that does otherwise changes figures without an error. */
test.each([
  ['the release whose meanings these are', `version()`, /^v1\.5\.\d+$/],
  ['whole numbers divided by zero have no quotient', `7 // 0`, /^null$/],
  ['nor a remainder', `7 % 0`, /^null$/],
  ['money divided by zero is infinite, no error and not nothing', `CAST(1 AS DECIMAL(18,2)) / 0`, /^inf$/],
  ['so is a float', `CAST(1 AS DOUBLE) / 0`, /^inf$/],
  ['a stroke divides whole numbers into fractions', `7 / 2`, /^3\.5$/],
  ['a sum of money stays exact', `typeof(sum(CAST(1 AS DECIMAL(18,2))))`, /^DECIMAL\(38,2\)$/],
  ['a sum of minor units stays whole', `typeof(sum(CAST(1 AS BIGINT)))`, /^HUGEINT$/],
  ['a float becomes money half away from zero', `CAST(CAST(0.125 AS DOUBLE) AS DECIMAL(18,2))`, /^0\.13$/],
  [
    'money loses decimals half away from zero',
    `CAST(CAST(-0.125 AS DECIMAL(18,3)) AS DECIMAL(18,2))`,
    /^-0\.13$/,
  ],
  ['a pattern is replaced everywhere only with g', `regexp_replace('a b:c', '[ :]', '_')`, /^a_b:c$/],
  ['and everywhere with it', `regexp_replace('a b:c', '[ :]', '_', 'g')`, /^a_b_c$/],
  ['a pattern is found within a text', `regexp_matches('abc', 'b')`, /^true$/],
  ['what is similar is alike as a whole', `'abc' SIMILAR TO 'b'`, /^false$/],
  ['what is unknown is left out of a list', `concat_ws('/', 'a', NULL, 'b')`, /^a\/b$/],
  ['texts are ordered by code points', `list_sort(['é', 'b', 'B', '中'])`, /^\[B, b, é, 中\]$/],
  [
    'what is unknown comes last',
    `(SELECT string_agg(coalesce(x, '-'), '' ORDER BY x) FROM (VALUES (NULL), ('a')) AS t (x))`,
    /^a-$/,
  ],
  ['a median of two is between them', `(SELECT median(x) FROM (VALUES (1), (2)) AS t (x))`, /^1\.5$/],
])('%s', async (_, expression, expected) => {
  const [row] = await session.rows(`SELECT CAST(${expression} AS VARCHAR) AS told`);
  expect(String(row?.['told'])).toMatch(expected);
});
