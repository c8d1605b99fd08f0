import { counted } from '../counted.ts';
import type { headerSayings as ofChinese } from '../../zh-CN/intake/header.ts';
import { columnName, columnNames, kinds, layoutName, say, tellings, unitName } from './names.ts';

export const headerSayings: typeof ofChinese = {
  'column-changes-amounts': (it) => ({
    reason: `the column “${it['column']}” says in ${counted(it['rows'], 'row')} (${it['text']}) ${tellings[it['kind'] ?? ''] ?? tellings['status']}`,
    remedy:
      'remove the rows that are not to count, or bring the numbers into their final form and drop the column, and upload the file again; where all is right as it is, it can be confirmed',
  }),
  'header-unknown': (it) => ({
    reason: `unknown header; nearest is the ${layoutName(it['layout'])}, which needs: ${columnNames(it['missing'])}`,
    remedy:
      "use the customs platform's export, the enterprise-level file or the generic form, and keep its header",
  }),
  'header-incomplete': (it) => ({
    reason: `the header lacks: ${columnNames(it['missing'])} (read as the ${layoutName(it['layout'])})`,
    remedy: 'add the columns and upload again',
  }),
  'header-bracket-unknown': (it) => ({
    reason: `"${it['text'] ?? ''}" in the header "${it['column'] ?? ''}" is not understood: it may change what the amounts, quantities or months are`,
    remedy:
      'write a unit (as in "USD mn" or "t") or "month" there, or nothing; rename or remove the column if it is not the month',
  }),
  'scale-of-several': (it) => ({
    reason: `"${it['text'] ?? ''}" in the header "${it['column'] ?? ''}" may be one large number or another (mil: a thousand or a million)`,
    remedy: 'write "thousand" or "million", or the number, as in "USD (1000)"',
  }),
  'header-two-currencies': (it) => ({
    reason: `the header "${it['column'] ?? ''}" names two currencies`,
    remedy: 'name one, as in "US dollar (USD mn)"',
  }),
  'header-contradicts-itself': (it) => ({
    reason: `the header "${it['column'] ?? ''}" names two units (${it['text'] ?? ''})`,
    remedy: 'leave one of them',
  }),
  'two-columns-for-role': (it) => ({
    reason: `several columns may be the ${columnName(it['role'])}: ${it['columns'] ?? ''}`,
    remedy:
      'leave the one of the month, or say in the headers of the others that they are cumulative, of last year, a change …',
  }),
  'only-to-date': (it) => ({
    reason: `the only amounts are sums to date (${it['text'] ?? ''}), which are no month's`,
    remedy:
      'send the amounts of the month; on the customs platform tick "by month" (分月展示) and download again',
  }),
  'currency-untold': (it) => ({
    reason: `the column of amounts "${it['text'] ?? ''}" does not say its currency`,
    remedy: 'name it in the header, as in "value (USD mn)"',
  }),
  'unit-line-unknown': (it) => ({
    reason: `the unit "${it['text'] ?? ''}" above the header is not understood`,
    remedy: 'write it like "Unit: USD mn", or remove the line',
  }),
  'unit-name-unknown': (it) => ({
    reason: `the unit "${it['text'] ?? ''}" in the name of the file or its folder is not understood`,
    remedy: 'name the unit in the header of the amounts, as in "USD (thousand)", and take it out of the name',
  }),
  'unit-name-contradicts': (it) => ({
    reason: `the unit in the name of the file or its folder does not agree with the column "${it['column'] ?? ''}" or with the lines above the header, or leaves that column without one: ${it['text'] ?? ''}`,
    remedy: 'check the unit and name it in that header, as in "CNY (10,000)", and take it out of the name',
  }),
  'unit-in-remark': say(
    'a remark names a unit of money, and the rows were read without it',
    'write the unit into the header of the money, as in "US dollar (USD 10 000)", and not into the remark',
  ),
  'unit-line-contradicts': (it) => ({
    reason: `the unit "${it['text'] ?? ''}" above the header contradicts the column "${it['column'] ?? ''}", or leaves its unit untold`,
    remedy: 'check the units and name that of the column in its header, as in "RMB (10 000)"',
  }),
  'unit-scaled': (it) => ({
    reason: `the column "${it['column'] ?? ''}" is in the unit that the table names: × ${it['times'] ?? ''}, to ${unitName(it['unit'])}`,
    remedy: 'nothing to do',
  }),
  'dash-as-zero': (it) => ({
    reason: `${counted(it['rows'], 'row has', 'rows have')} "${it['text'] ?? ''}" in the column "${it['column'] ?? ''}": read as 0, as customs writes it`,
    remedy: 'nothing to do; where the amount is missing, put it in and upload again',
  }),
  'rows-scaled': (it) => ({
    reason: `${counted(it['rows'], 'row has', 'rows have')} "${it['text'] ?? ''}" in the column "${it['column'] ?? ''}" and ${it['rows'] === '1' ? 'is' : 'are'} scaled by it: × ${it['times'] ?? ''}, to ${unitName(it['unit'])}`,
    remedy: 'nothing to do',
  }),
  'unit-of-what': say(
    'the unit is a large number alone: of the amount or of the quantity',
    'say of what, as in "USD thousand", "1000 kg" or "万台"',
  ),
  'money-unit-unknown': say('the unit of money is not understood', 'write USD, USD mn, RMB, RMB 10 000 …'),
  'unit-of-other-currency': say(
    'the unit of the row is of a currency in which the file has no amounts',
    'check the unit and the currency of the amounts',
  ),
  'unit-contradicts-header': say(
    "the row's unit of money contradicts the one in the header",
    'check them and leave one',
  ),
  'unit-of-one-currency': say(
    "the row's unit is of one currency and leaves that of the other amount untold",
    'write the unit of each amount into its header',
  ),
  'quantity-unit-contradicts': say(
    "the row's unit contradicts the one in the header of the quantity",
    "check them: the header's must be of the same kind and no smaller",
  ),
  'column-of-another-kind': (it) => ({
    reason: `the column "${it['column'] ?? ''}" is not used: ${it['taken'] !== undefined ? `"${it['taken']}" was taken for the same` : (kinds[it['kind'] ?? ''] ?? "it is not the month's")}`,
    remedy: it['taken']
      ? `delete "${it['taken']}" and upload again if this is the one to take`
      : 'nothing to do',
  }),
  'columns-contradict': (it) => ({
    reason: `"${it['column'] ?? ''}" and "${it['other'] ?? ''}" say the same thing, and differ in ${counted(it['rows'], 'row')} (line and both cells: ${it['examples'] ?? ''})`,
    remedy: 'check them and leave the one that is right',
  }),
  'code-and-name-differ': (it) => ({
    reason: `"${it['column'] ?? ''}" and "${it['other'] ?? ''}" differ in ${counted(it['rows'], 'row')}: the name is that of another code (line, code and name: ${it['examples'] ?? ''})`,
    remedy:
      "see whether the codes are those of China's customs, for the numbers of the UN are others, and mend the code or the name",
  }),
  'header-lost': say(
    'the first line is data already: the header is lost',
    'keep the original header when joining files, or download again',
  ),
  'month-column-missing': say(
    'there is no column of months: the sums are of several months together',
    'tick "by month" (分月展示) on the platform and download again',
  ),
};
