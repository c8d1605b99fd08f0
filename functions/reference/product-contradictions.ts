import { codeLists } from './code-lists.ts';
import { problemAt, valuesIn, type KeptEntry, type KeptRegister } from './kept-register.ts';
import { groupsOf, type ProductGroup } from './product-groups.ts';
import type { RegisterProblem } from './register-table.ts';

type Row = Readonly<Record<string, string>>;
type Products = KeptRegister<Row>;

/**
 * What the rows of products.csv say against one another and against the Harmonized System: a group that can have no goods,
 * a group of two names, a name of two groups; as doubts a heading that the System does not have, and an exclusion of
 * what was not included. Groups may overlap.
 */
export function productProblems(products: Products): RegisterProblem[] {
  const groups = groupsOf(valuesIn(products));
  const { subheadings, products: eightDigits } = codeLists();
  const codes = [...subheadings, ...eightDigits.keys()];
  const headings = new Set(codes.flatMap((code) => [code.slice(0, 4), code.slice(0, 2)]));
  const known = { codes, headings };
  return [...groups.flatMap((group) => ofGroup(products, group, known)), ...namesTwice(products)];
}

/** The codes of the System, and its headings and chapters. */
interface Known {
  readonly codes: readonly string[];
  readonly headings: ReadonlySet<string>;
}

function ofGroup(products: Products, group: ProductGroup, { codes, headings }: Known): RegisterProblem[] {
  const rows = products.entries.filter(({ value }) => value['code'] === group.code);
  const [first] = rows;
  if (first === undefined) return [];
  if (!codes.some((code) => canHave(group, code)))
    return [problemAt(products, first, 'code', { code: 'product-group-without-goods' })];
  return rows.flatMap((row): RegisterProblem[] => {
    const { prefix = '', operation } = row.value;
    const isUnknown = !headings.has(prefix.slice(0, 4));
    const isIdle = operation === 'exclude' && !group.include.some((one) => areNested(one, prefix));
    const otherName = ['name_zh', 'name_en'].find(
      (name) => row.cells[name] && row.value[name] !== first.value[name],
    );
    const doubt = { text: `${group.code} ${prefix}`, isDoubt: true } as const;
    return [
      ...(isUnknown
        ? [problemAt(products, row, 'prefix', { code: 'product-heading-unknown', ...doubt })]
        : []),
      ...(isIdle ? [problemAt(products, row, 'prefix', { code: 'product-exclusion-idle', ...doubt })] : []),
      ...(otherName === undefined
        ? []
        : [problemAt(products, row, otherName, { code: 'product-group-named-twice' })]),
    ];
  });
}

function namesTwice(products: Products): RegisterProblem[] {
  const firstOf = new Map<string, KeptEntry<Row>>();
  return products.entries.flatMap((row) => {
    const { code, name_zh: name = '' } = row.value;
    const first = firstOf.get(name) ?? row;
    firstOf.set(name, first);
    if (first.value['code'] === code) return [];
    const details = { other: first.value['code'] ?? '' };
    return [problemAt(products, row, 'name_zh', { code: 'product-name-twice', details })];
  });
}

/** Whether a group can have goods of a code, be it by a prefix longer than the code. */
function canHave({ include, exclude }: ProductGroup, code: string): boolean {
  const isOut = (text: string): boolean => exclude.some((prefix) => text.startsWith(prefix));
  return !isOut(code) && include.some((prefix) => areNested(prefix, code) && !isOut(prefix));
}

function areNested(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
