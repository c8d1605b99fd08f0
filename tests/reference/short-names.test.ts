import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { shortened } from '../../functions/reference/short-names.ts';

describe('short names of goods', () => {
  const codes =
    readFileSync('functions/reference/lists/short-names.csv', 'utf8').match(/^\d{8}(?=,)/gm) ?? [];

  test.each(['zh', 'en'] as const)(
    'those of the list, in %s, tell goods apart and fit a line',
    (language) => {
      const names = codes.map((code) => codeLists().products.get(code)?.name.short?.[language] ?? '');
      expect(names.length).toBeGreaterThan(100);
      expect(new Set(names).size).toBe(names.length);
      expect(Math.max(...names.map((name) => name.length))).toBeLessThan(language === 'zh' ? 16 : 34);
    },
  );

  test.each([
    ['绿茶，内包装每件净重＞3kg', 'Green tea, in packages', '绿茶…', 'Green tea…'],
    ['配方奶粉,全脱脂可可含量低于5%', 'Infant food', '配方奶粉…', 'Infant food'],
    ['维生素原；其他混合物', 'Provitamins; mixtures', '维生素原…', 'Provitamins…'],
    ['电压1,000伏', 'Up to 1,000 volts', undefined, undefined],
    ['马', 'Horses', undefined, undefined],
    ['，其他', ', other', undefined, undefined],
  ])('%s without an entry', (zh, en, inChinese, inEnglish) => {
    expect(shortened({ zh, en })).toEqual(
      inChinese === undefined ? undefined : { zh: inChinese, en: inEnglish },
    );
  });
});
