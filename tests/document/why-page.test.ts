import { expect, test } from 'vitest';
import { explained } from '../../functions/bulletin/explained/explained.ts';
import { toHtml } from '../../functions/document/page/html.ts';
import { toWhyPage } from '../../functions/document/page/why-page.ts';
import { composed, thisYear } from '../bulletin/composed.ts';

test('a figure of a column that is not printed is explained, and leads to its table', () => {
  const market = { market: '502' };
  const bulletin = composed([
    ...thisYear('export', 12, market),
    ...thisYear('export', 3, { market: '110' }),
    ...thisYear('import', 5, market),
  ]);
  const page = toWhyPage(bulletin, { explained: explained(bulletin, new Map()), edition: 'abc' });
  const ids = new Set(
    [...toHtml(bulletin, { medium: 'screen' }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );
  const links = [...page.matchAll(/href="bulletin\.html#([^"]+)"/g)].map(([, id = '']) =>
    decodeURIComponent(id),
  );
  expect(page).toContain('id="markets/502/to-date-change"');
  expect(ids).not.toContain('markets/502/to-date-change');
  expect(links).toContain('markets/502/to-date');
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
});
