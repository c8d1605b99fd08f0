import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';

/** A reader of the mail: `editor` gets drafts and reasons too, `operator` what went wrong. */
export interface Recipient {
  readonly address: string;
  readonly name: string;
  readonly language: 'zh-CN' | 'en';
  readonly edition: 'internal' | 'public';
  readonly role: 'reader' | 'editor' | 'operator';
}

/** The languages of readers, as registers name them. */
export const languages: ReadonlyMap<string, Recipient['language']> = new Map<string, Recipient['language']>([
  ['', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['中文', 'zh-CN'],
  ['en', 'en'],
  ['英文', 'en'],
]);
const editions = new Map<string, Recipient['edition']>([
  ['', 'internal'],
  ['internal', 'internal'],
  ['内部', 'internal'],
  ['public', 'public'],
  ['公开', 'public'],
]);
const roles = new Map<string, Recipient['role']>([
  ['', 'reader'],
  ['reader', 'reader'],
  ['读者', 'reader'],
  ['editor', 'editor'],
  ['编辑', 'editor'],
  ['operator', 'operator'],
  ['运维', 'operator'],
]);

/** `recipients.csv`: one reader a row. */
export const recipientColumns: Columns = {
  address: { names: ['邮箱', '电子邮箱', '地址'], required: true },
  name: { names: ['姓名', '名称'] },
  language: { names: ['语言'], values: wordsOf(languages) },
  edition: { names: ['版本'], values: wordsOf(editions) },
  role: { names: ['角色'], values: wordsOf(roles) },
};

/** One address and nothing else: no line break, no second address, nothing that could become a header. */
const address =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;

export function parseRecipient({ cells }: RegisterRow, report: Report): Recipient | undefined {
  const language = languages.get(cells['language'] ?? '');
  const edition = editions.get(cells['edition'] ?? '');
  const role = roles.get(cells['role'] ?? '');
  if (!address.test(cells['address'] ?? '')) return report('address-malformed', 'address');
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(cells['name'] ?? ''))
    return report('name-with-control-characters', 'name');
  if (language === undefined) return report('language-unknown', 'language');
  if (edition === undefined) return report('edition-unknown', 'edition');
  if (role === undefined) return report('role-unknown', 'role');
  return { address: cells['address'] ?? '', name: cells['name'] ?? '', language, edition, role };
}
