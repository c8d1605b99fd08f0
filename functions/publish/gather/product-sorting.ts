import { isInGroup, type ProductGroup } from '../../reference/product-groups.ts';
import type { CodeLists } from '../../reference/code-lists.ts';
import { partsOfPlannedGroup, plannedGroup, type Name } from '../../trade/cut.ts';
import { plannedGroupName, unlistedName } from './names.ts';
import { sortedBy, type Reference, type Sorting, type Sortings } from './sorting.ts';

/**
 * The Harmonized System from sections to eight digits, and the bureau's product groups. Eight digits that are on no
 * list but lie under a subheading of some edition stand for themselves, as do codes
 * of a later edition before the month from which they are known; any other code on no list stands under "".
 */
export function productSortings({
  month,
  lists,
  registers,
}: Reference): Sortings<'section' | 'chapter' | 'heading' | 'subheading' | 'product' | 'productGroup'> {
  const sectionNames = new Map(lists.sections.map(({ code, name }) => [code, name]));
  const groups = registers.productGroups;
  const known = new Map([2, 4, 6, 8].map((digits) => [digits, prefixes(lists, digits)]));
  const level = (digits: number, nameOf: (key: string) => Name | undefined): Sorting =>
    sorting((product) => {
      const prefix = product.slice(0, digits);
      const isKnown =
        known.get(digits)?.has(prefix) === true ||
        (digits === 8 && product.length >= 8 && lists.subheadings.has(product.slice(0, 6)));
      return [isKnown ? prefix : ''];
    }, nameOf);
  const isKnownYet = (key: string): boolean => month >= (lists.products.get(key)?.from ?? month);
  const byCode = (key: string): Name | undefined => lists.products.get(key)?.name;
  return {
    section: sorting(
      (product) => [lists.chapters.get(product.slice(0, 2))?.section ?? ''],
      (key) => sectionNames.get(key),
    ),
    chapter: level(2, (key) => lists.chapters.get(key)?.name),
    heading: level(4, byCode),
    subheading: level(6, byCode),
    product: level(8, (key) => (isKnownYet(key) ? byCode(key) : undefined) ?? unlistedName(key)),
    productGroup: {
      ...sorting(
        (product) => groupsWith(product, groups),
        (key) => (key === plannedGroup ? plannedGroupName : groups.find(({ code }) => code === key)?.name),
      ),
      register: 'products.csv',
    },
  };
}

/** The plan's group is there when the register has all its parts: some of them alone would say too little. */
function groupsWith(product: string, groups: readonly ProductGroup[]): string[] {
  const codes = groups.filter((group) => isInGroup(group, product)).map(({ code }) => code);
  const isPlanned =
    partsOfPlannedGroup.every((part) => groups.some(({ code }) => code === part)) &&
    partsOfPlannedGroup.some((part) => codes.includes(part));
  return isPlanned ? [...codes, plannedGroup] : codes;
}

function sorting(
  keysOf: (product: string) => readonly string[],
  nameOf: (key: string) => Name | undefined,
): Sorting {
  return sortedBy(['product'], ([product = '']) => keysOf(product), nameOf);
}

function prefixes(lists: CodeLists, digits: number): ReadonlySet<string> {
  const codes =
    digits === 2
      ? lists.chapters.keys()
      : [...lists.products.keys(), ...(digits < 8 ? lists.subheadings : [])];
  return new Set([...codes].map((code) => code.slice(0, digits)));
}
