import { describe, expect, test } from 'vitest';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { isInGroup } from '../../functions/reference/product-groups.ts';

describe('code lists', () => {
  const lists = codeLists();

  test('every chapter belongs to a section, every good to a chapter, every member to a market', () => {
    const sections = new Set(lists.sections.map(({ code }) => code));
    expect([...lists.chapters.values()].filter(({ section }) => !sections.has(section))).toEqual([]);
    expect([...lists.products.keys()].filter((code) => !lists.chapters.has(code.slice(0, 2)))).toEqual([]);
    expect(
      lists.groupings.flatMap(({ members }) => members).filter(({ market }) => !lists.markets.has(market)),
    ).toEqual([]);
    expect([lists.sections.length, lists.chapters.size, lists.markets.size]).toEqual([22, 97, 243]);
  });

  test('members come and go: the United Kingdom left the European Union after January 2020', () => {
    const kingdom = lists.groupings
      .find(({ code }) => code === 'eu')
      ?.members.find(({ market }) => market === '303');
    expect(kingdom).toEqual({ market: '303', to: '2020-01' });
    expect(
      lists.groupings.find(({ code }) => code === 'asean')?.members.filter(({ from }) => from === undefined),
    ).toHaveLength(10);
  });

  test('no English name is missing or misspelt as the source has it', () => {
    expect([...lists.markets.values()].filter(({ name }) => name.en === '' || name.en === 'Bahrian')).toEqual(
      [],
    );
  });

  test('a group takes what its prefixes include and leaves what they exclude', () => {
    const group = {
      code: 'x',
      name: { zh: '', en: '' },
      include: ['84', '8517'],
      exclude: ['8471'],
      approximate: false,
    };
    expect(['84295212', '85171210', '84713000', '85423190'].map((code) => isInGroup(group, code))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('the goods of real files of 2024 are on the list, and subheadings of both editions are known', () => {
    expect(['12019011', '12019019', '12019010'].map((code) => lists.products.get(code)?.name.zh)).toEqual([
      ...['非转基因黄大豆', '转基因黄大豆', '黄大豆，种用除外'],
    ]);
    // Smartphones have a subheading of their own since 2022; that of all mobile phones ended with 2021.
    expect(['851713', '851712', '100630', '999999'].map((code) => lists.subheadings.has(code))).toEqual([
      ...[true, true, true, false],
    ]);
    const missing = [...lists.products.keys()].filter((code) => !lists.subheadings.has(code.slice(0, 6)));
    expect(missing).toEqual([]);
  });
});
