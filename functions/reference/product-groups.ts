import type { Name } from '../trade/cut.ts';
import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';

/** A group of goods as HS prefixes; groups may overlap. */
export interface ProductGroup {
  readonly code: string;
  readonly name: Name;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** True when the list is an approximation, which the bulletin's notes must say. */
  readonly approximate: boolean;
}

/** Groups in the order of their first row; one row per prefix. One approximate prefix makes a group approximate. */
export function groupsOf(rows: readonly Readonly<Record<string, string>>[]): ProductGroup[] {
  const groups = new Map<
    string,
    { name: Name; include: string[]; exclude: string[]; approximate: boolean }
  >();
  for (const row of rows) {
    const code = row['code'] ?? '';
    const group = groups.get(code) ?? {
      name: { zh: row['name_zh'] ?? '', en: row['name_en'] ?? '' },
      include: [],
      exclude: [],
      approximate: false,
    };
    group.approximate ||= row['basis'] === 'approximation';
    (row['operation'] === 'exclude' ? group.exclude : group.include).push(row['prefix'] ?? '');
    groups.set(code, group);
  }
  return [...groups].map(([code, group]) => ({ code, ...group }));
}

/** Whether an HS code of any length falls into the group. */
export function isInGroup(group: ProductGroup, product: string): boolean {
  return (
    group.include.some((prefix) => product.startsWith(prefix)) &&
    !group.exclude.some((prefix) => product.startsWith(prefix))
  );
}

const operations = new Map([
  ['', 'include'],
  ['include', 'include'],
  ['计入', 'include'],
  ['exclude', 'exclude'],
  ['剔除', 'exclude'],
]);
const bases = new Map([
  ['', 'official'],
  ['official', 'official'],
  ['正式', 'official'],
  ['approximation', 'approximation'],
  ['近似', 'approximation'],
]);

/** `products.csv`: the bureau's own groups, a prefix of the Harmonized System a row. */
export const productColumns: Columns = {
  code: { names: ['编码'], required: true },
  name_zh: { names: ['名称'], required: true },
  name_en: { names: ['英文名称'] },
  prefix: { names: ['商品编码', '税号'], required: true },
  operation: { names: ['取舍'], values: wordsOf(operations) },
  basis: { names: ['依据'], values: wordsOf(bases) },
};

/** A prefix of whole pairs of digits: one with an odd number has lost its leading zero. */
export function parseProduct(
  { cells }: RegisterRow,
  report: Report,
): Readonly<Record<string, string>> | undefined {
  const operation = operations.get(cells['operation'] ?? '');
  const basis = bases.get(cells['basis'] ?? '');
  if (!cells['code']) return report('register-value-missing', 'code');
  if (!cells['name_zh']) return report('register-value-missing', 'name_zh');
  if (!/^(\d\d){1,5}$/.test(cells['prefix'] ?? '')) return report('product-prefix-malformed', 'prefix');
  if (operation === undefined) return report('product-operation-unknown', 'operation');
  if (basis === undefined) return report('product-basis-unknown', 'basis');
  return { ...cells, name_en: cells['name_en'] || cells['name_zh'], operation, basis };
}
