import { expect, test } from 'vitest';
import { productSortings } from '../../functions/publish/gather/product-sorting.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';
import { monthOf } from '../../functions/trade/month.ts';

const both = `code,name_zh,prefix,operation
mechanical-electrical,机电产品,84,include
mechanical-electrical,机电产品,85,include
mechanical-electrical,机电产品,8548,exclude
high-tech,高新技术产品,8542,include
high-tech,高新技术产品,3002,include
high-tech,高新技术产品,8548,include
`;

function groupsOf(products: string, product: string): readonly string[] {
  const registers = parseRegisters(new Map([['products.csv', products]]));
  expect(registers.problems).toEqual([]);
  const { productGroup } = productSortings({ month: monthOf(2021, 6), lists: codeLists(), registers });
  return productGroup.classification.keysOf([product]);
}

const union = 'mechanical-electrical-or-high-tech';

test.each([
  ['a machine', '84295212', ['mechanical-electrical', union]],
  ['a vaccine', '30022000', ['high-tech', union]],
  ['an integrated circuit, in both groups', '85423190', ['mechanical-electrical', 'high-tech', union]],
  ['what one group leaves out and the other has', '85489000', ['high-tech', union]],
  ['tea', '09022090', []],
])('electromechanical and high-tech goods together hold each good once: %s', (_, product, groups) => {
  expect(groupsOf(both, product)).toEqual(groups);
});

test('where the register lacks one of the two groups, nothing is told of both together', () => {
  const one = both.replaceAll(/^high-tech.*\n/gm, '');
  expect(groupsOf(one, '84295212')).toEqual(['mechanical-electrical']);
});

test.each([
  ['12019019', '12019019', '转基因黄大豆'],
  ['10063080', '10063080', '10063080（1006.30项下，名录未收）'],
  ['85171399', '85171399', '85171399（8517.13项下，名录未收）'],
  ['8517139900', '85171399', '85171399（8517.13项下，名录未收）'],
  ['12345678', '', undefined],
])(
  'a code of a later edition, %s, stands for itself; one under no subheading is unclassified',
  (code, key, name) => {
    const registers = parseRegisters(new Map());
    const { product, subheading, heading } = productSortings({
      ...{ month: monthOf(2024, 4), lists: codeLists(), registers },
    });
    expect(product.classification.keysOf([code])).toEqual([key]);
    expect(product.nameOf(key)?.zh).toBe(name);
    expect(subheading.classification.keysOf([code])).toEqual([key.slice(0, 6)]);
    expect(heading.classification.keysOf([code])).toEqual([key.slice(0, 4)]);
  },
);

test('a later code has its name from the month in which it is known, and no earlier', () => {
  const registers = parseRegisters(new Map());
  const nameIn = (year: number, month: number): string | undefined =>
    productSortings({ month: monthOf(year, month), lists: codeLists(), registers }).product.nameOf('12019011')
      ?.zh;
  expect(nameIn(2023, 12)).toBe('12019011（1201.90项下，名录未收）');
  expect(nameIn(2024, 1)).toBe('非转基因黄大豆');
});
