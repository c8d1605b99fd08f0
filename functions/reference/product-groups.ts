import type { Name } from '../trade/cut.ts';

/** A group of goods as HS prefixes; groups may overlap. */
export interface ProductGroup {
  readonly code: string;
  readonly name: Name;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** True when the list is an approximation, which the bulletin's notes must say. */
  readonly approximate: boolean;
}

/** Groups in the order of their first row; one row per prefix. */
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
      approximate: row['basis'] === 'approximation',
    };
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
