import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';
import type { Enterprise, Ownership } from './registers.ts';

const ownerships = new Map<string, Ownership>([
  ['国有企业', 'state'],
  ['外商投资企业', 'foreign'],
  ['民营企业', 'private'],
  ['私营企业', 'private'],
  ['其他', 'other'],
  ['其他企业', 'other'],
  ['state', 'state'],
  ['foreign', 'foreign'],
  ['private', 'private'],
  ['other', 'other'],
]);

/** `enterprises.csv`: who an enterprise is, by customs' code or the credit code, and where it belongs. */
export const enterpriseColumns: Columns = {
  customs_code: { names: ['海关注册编码', '海关编码'] },
  credit_code: { names: ['统一社会信用代码'] },
  name: { names: ['企业名称'], required: true },
  park: { names: ['园区', '所属园区', '所属园区编码'] },
  ownership: { names: ['企业性质'], values: wordsOf(ownerships) },
};

/** An enterprise whose park is none of the places counts without it, which is told; without a list all are believed. */
export function parseEnterprise(
  { line, cells }: RegisterRow,
  report: Report,
  places: ReadonlySet<string> | undefined,
): Enterprise | undefined {
  const { customs_code: customsCode = '', credit_code: creditCode = '', name = '', park = '' } = cells;
  if (customsCode === '' && creditCode === '') return report('enterprise-without-code', 'customs_code');
  if (customsCode !== '' && !/^[0-9A-Z]{10}$/.test(customsCode))
    return report('customs-code-malformed', 'customs_code');
  if (creditCode !== '' && !/^[0-9A-Z]{18}$/.test(creditCode))
    return report('credit-code-malformed', 'credit_code');
  const ownership = ownerships.get(cells['ownership'] ?? '');
  if (cells['ownership'] && ownership === undefined) return report('ownership-unknown', 'ownership');
  const isPlaced = park !== '' && (places?.has(park) ?? true);
  if (park !== '' && !isPlaced) report('enterprise-park-unknown', 'park');
  return {
    line,
    name,
    ...(customsCode && { customsCode }),
    ...(creditCode && { creditCode }),
    ...(isPlaced && { park }),
    ...(ownership && { ownership }),
  };
}
