import { describe, expect, test } from 'vitest';
import { toArchivePage, type ArchivedEdition } from '../../functions/document/page/archive-page.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { hostileNames } from './hostile.ts';

function edition(month: number, number: number, changed: Partial<ArchivedEdition> = {}): ArchivedEdition {
  return {
    month: monthOf(2021, month),
    number,
    released: '2021年7月20日',
    headline: `${month}月第${number}版`,
    files: [{ name: 'bulletin.pdf', path: `bulletins/2021-0${month}/f/bulletin.pdf`, size: 1_234_567 }],
    ...changed,
  };
}

describe('the page of all editions', () => {
  test('lists the newest month and edition first, whatever their order, and tells which one counts', () => {
    const page = toArchivePage([edition(5, 1), edition(6, 1), edition(5, 2), edition(4, 1)], 'zh-CN');
    const found = [...page.matchAll(/<p>(\d月第\d版)<\/p>/g)].map(([, headline]) => headline);
    expect(found).toEqual(['6月第1版', '5月第2版', '5月第1版', '4月第1版']);
    expect(page.match(/现行版/g)).toHaveLength(3);
    expect(page.match(/已被新版取代/g)).toHaveLength(1);
  });

  test('needs no script and no request, and fits a phone', () => {
    const page = toArchivePage([edition(5, 1)], 'zh-CN');
    expect(page).toContain('width=device-width');
    expect(page).not.toMatch(/<script|src=|url\(|@import/);
    expect(page).toContain("default-src 'none'");
  });

  test.each(hostileNames)('no headline, file name or path becomes markup: %.40s', (hostile) => {
    const files = [{ name: hostile, path: hostile, size: 1 }];
    const page = toArchivePage([edition(5, 1, { headline: hostile, released: hostile, files })], 'en');
    const benign = toArchivePage([edition(5, 1)], 'en');
    const tags = (text: string): string[] => [...text.matchAll(/<[a-z/!][^ >]*/g)].map(([tag]) => tag);
    expect(tags(page)).toEqual(tags(benign));
    expect(tags(page).length).toBeGreaterThan(20);
  });

  test('a path leads to a file of the archive, never to a script', () => {
    const files = [{ name: 'x', path: 'javascript:alert(1)', size: 1 }];
    expect(toArchivePage([edition(5, 1, { files })], 'en')).toContain('href="javascript%3Aalert(1)"');
  });

  test.each([
    [999, '999 B'],
    [1000, '1.0 KB'],
    [67_345, '67 KB'],
    [999_600, '1.0 MB'],
    [12_345_678, '12 MB'],
  ])('a file of %i bytes has %s', (size, shown) => {
    const files = [{ name: 'x', path: 'x', size }];
    expect(toArchivePage([edition(5, 1, { files })], 'en')).toContain(`>${shown}<`);
  });

  test('says so when nothing has been released', () => {
    expect(toArchivePage([], 'en')).toContain('No bulletin has been released yet.');
  });
});
