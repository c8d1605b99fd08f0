import { counted } from './counted.ts';
import type { IntakeWords } from '../zh-CN/intake.ts';

type Details = Readonly<Record<string, string>>;

const layouts: Readonly<Record<string, string>> = {
  'customs-platform': "export of customs' statistics platform",
  enterprise: 'enterprise-level file',
  generic: 'generic form',
  'comex-stat': "raw file of Brazil's Comex Stat",
  'un-comtrade': 'file of UN Comtrade',
  indicators: 'indicator file',
};
const layoutName = (layout = ''): string => layouts[layout] ?? layout;

/** What a column holds, by its role, or by its name in manifest.csv. */
const columns: Readonly<Record<string, string>> = {
  month: 'month',
  months: 'months',
  flow: 'export or import',
  product: 'commodity code',
  market: 'trading partner code',
  regime: 'customs regime code',
  supervision: 'supervision code',
  ownership: 'ownership',
  district: 'customs district',
  park: 'park',
  enterprise: 'enterprise code',
  usd: 'US dollar',
  cny: 'renminbi',
  indicator: 'indicator',
  area: 'area',
  value: 'value',
  unit: 'unit',
  basis: 'basis',
  source: 'source',
};
const columnName = (column = ''): string => columns[column] ?? column;
const columnNames = (names = ''): string => names.split(' ').map(columnName).join(', ');
const valueName = (value = ''): string => ({ usd: 'US dollar', cny: 'renminbi' })[value] ?? value;

const say = (reason: string, remedy: string) => () => ({ reason, remedy });
const broken = (reason: string, remedy: string) => (it: Details) => ({
  reason: it['money'] === 'unread' ? `${reason}; its money could not be read` : reason,
  remedy,
});

/** What the cells of a column that is not taken say of the amounts beside them. */
const tellings: Readonly<Record<string, string>> = {
  multiplier: 'by what the amounts are to be multiplied, which was not done',
  power: 'in what power of ten the amounts are, which were taken as they stand',
  sign: 'that the amounts have another sign, which were taken as they stand',
  reversal: 'that the amounts are reversals, which were taken as they stand',
  invalid: 'that the rows are void, cancelled or deleted, which count all the same',
  valid: 'that the rows are not valid, which count all the same',
  status: 'that the rows are not to count, which count all the same',
  basis: 'that the amounts are not those of the month, which were taken as if they were',
  currency: 'another currency than the header does, which was believed',
  unit: 'a unit of the amounts, which were taken as they stand',
};

/** What a column of amounts holds instead of the month's. */
const kinds: Readonly<Record<string, string>> = {
  cumulative: 'it holds sums to date',
  before: 'it holds amounts of the year before',
  earlier: 'it holds amounts of the month before',
  change: 'it holds changes',
  share: 'it holds shares',
  target: 'it holds targets or progress towards them',
  rank: 'it holds ranks or numbers of rows',
  price: 'it holds unit values',
  foreign: 'it is in another currency',
  untold: 'it does not say its currency',
  second: 'another column was taken for the same',
};
const unitName = (unit = ''): string => ({ usd: 'US dollars', cny: 'yuan' })[unit] ?? unit;

function notListed(what: string, it: Details, chapters?: string): { reason: string; remedy: string } {
  const sums = [it['usd'] && `USD ${it['usd']}`, it['cny'] && `CNY ${it['cny']}`]
    .filter((sum) => sum)
    .join(', ');
  return {
    reason: `${what} on no list: ${it['codes'] ?? ''} (${counted(it['count'], 'code')}, ${counted(it['rows'], 'row')}, ${sums}); counted all the same, ${
      chapters === undefined
        ? 'under “Unallocated”'
        : `by chapter under ${chapters.split(' ').join(', ')}, by product under “Unallocated”`
    }`,
    remedy: 'if a code is new, have the code list brought up to date',
  };
}

const sumsOf = (it: Readonly<Record<string, string>>): string =>
  [it['usd'] && `USD ${it['usd']}`, it['cny'] && `CNY ${it['cny']}`].filter((sum) => sum).join(', ');
/** Pairs of lines: "12=345 13=346". */
const pairs = (text = ''): string => text.replaceAll('=', ' and ').replaceAll(/ (?=\d+ and)/g, ', ');
/** Lines with both amounts: "12:100.00:637.00". */
const amounts = (text = ''): string =>
  text
    .split(' ')
    .map((one) => {
      const [line = '', usd = '', cny = ''] = one.split(':');
      return `line ${line} has USD ${usd} and CNY ${cny}`;
    })
    .join('; ');

export const intakeWords: IntakeWords = {
  sayings: {
    'html-not-csv': say(
      'the file is a web page (HTML), not a table',
      'the login may have expired during the download: log in and download the CSV again',
    ),
    'html-table-not-csv': say(
      'the file is a table saved as a web page (HTML), not a CSV file',
      'open it in Excel, save it as "CSV UTF-8 (comma delimited)" and upload that',
    ),
    'workbook-not-csv': say(
      'the file is an Excel workbook, not a CSV file',
      'open it in Excel, save it as "CSV UTF-8 (comma delimited)" and upload that',
    ),
    'archive-not-csv': say(
      'the file is an archive, not a CSV file',
      'unpack it and upload the CSV files in it',
    ),
    'document-not-csv': say(
      'the file is a document or a presentation, not a CSV file',
      'paste its table into Excel, save that as "CSV UTF-8 (comma delimited)" and upload it',
    ),
    'image-not-csv': say('the file is a picture, not a CSV file', 'download or export the data as CSV'),
    'database-not-csv': say(
      'the file is a database, not a CSV file',
      'export it as CSV from its own program and upload that',
    ),
    'json-not-csv': say('the file is JSON, not a CSV file', 'download or export the data as CSV'),
    'xml-not-csv': say('the file is XML, not a CSV file', 'download or export the data as CSV'),
    'encoding-utf32': say(
      'the file is in UTF-32, which is not read',
      'save it as "CSV UTF-8 (comma delimited)" and upload that',
    ),
    'encodings-mixed': (it) => ({
      reason: `two encodings were joined in the file: ${it['from'] ?? ''} before, ${it['to'] ?? ''} from this line on`,
      remedy: 'upload the two parts as files of their own, or join them in one encoding',
    }),
    'pdf-not-csv': say('the file is a PDF, not a CSV file', 'download or export the data as CSV'),
    'not-readable': (it) => ({
      reason: `the file is there and cannot be read (${it['reason'] ?? ''})`,
      remedy: 'see who may read it; of a link, whether the file that it leads to is there',
    }),
    'column-changes-amounts': (it) => ({
      reason: `the column “${it['column']}” says in ${counted(it['rows'], 'row')} (${it['text']}) ${tellings[it['kind'] ?? ''] ?? tellings['status']}`,
      remedy:
        'remove the rows that are not to count, or bring the numbers into their final form and drop the column, and upload the file again; where all is right as it is, it can be confirmed',
    }),
    'intake-failed': say(
      'the program failed at this file, by no fault of its content; it is not read yet, and its months wait for it',
      'the program tries again by itself; where that does not help, tell its maintainers the name of the file: the log has the cause',
    ),
    empty: say('the file is empty', 'download or export it again'),
    'no-rows': say('the file has a header and no rows', 'check the query and download it again'),
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
      remedy:
        'name the unit in the header of the amounts, as in "USD (thousand)", and take it out of the name',
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
    'encoding-unreadable': (it) => ({
      reason: `the file holds characters that cannot be read${it['encoding'] === undefined ? '' : ` (as ${it['encoding'].toUpperCase()})`}`,
      remedy: 'save it in Excel as "CSV UTF-8 (comma delimited)" and upload again',
    }),
    'flow-untold': say(
      'nothing tells whether these are exports or imports',
      'write "export" or "import" in the file name, or say it in manifest.csv',
    ),
    'flow-contradicts': (it) => ({
      reason: `the file's name or folder says ${it['text'] ?? ''}, the content or manifest.csv says ${it['found'] ?? ''}`,
      remedy: 'correct the file name or manifest.csv',
    }),
    'title-of-other-months': (it) => ({
      reason: `the lines above the header speak of "${it['text'] ?? ''}", the rows are of ${it['found'] ?? ''}`,
      remedy:
        'see whether the rows are of the month: send its own amounts if they are sums to date, correct the title if it is wrong',
    }),
    'name-of-other-months': (it) => ({
      reason: `the name of the file or folder speaks of "${it['text'] ?? ''}", the rows are of ${it['found'] ?? ''}`,
      remedy:
        'see whether the rows are of the month: send its own amounts if they are sums to date, correct the name if it is wrong',
    }),
    'title-of-other-flow': (it) => ({
      reason: `the lines above the header say ${it['text'] ?? ''}, the rows are ${it['found'] ?? ''}`,
      remedy: 'correct the title, the file name or the column of flows',
    }),
    'manifest-contradicts': (it) => ({
      reason: `manifest.csv says ${valueName(it['text'])} under "${it['column'] ?? ''}", the file holds ${valueName(it['found'])}`,
      remedy: 'see whether the file is complete; if it is, correct manifest.csv',
    }),
    'manifest-header-unknown': say(
      'manifest.csv has no column "file" and was not used',
      'write the names of its columns into its first line: file, flow, currency, months',
    ),
    'manifest-row-broken': (it) => ({
      reason: `line ${it['line'] ?? ''} of manifest.csv has a stray quote, more cells than the header, or a control character, and is left out`,
      remedy: 'mend this line of manifest.csv',
    }),
    'manifest-cell-unreadable': (it) => ({
      reason: `"${it['column'] ?? ''}" in manifest.csv cannot be read`,
      remedy: 'fill in manifest.csv as the instructions say',
    }),
    'control-character': say(
      'the cell has a control character in it, which cannot be seen',
      'delete the character, or export again',
    ),
    'cell-too-long': say(
      'the cell is too long: 32767 bytes at the most',
      'see whether a quote or a delimiter is missing',
    ),
    'too-many-columns': (it) => ({
      reason: `the table has more than ${it['most'] ?? ''} columns`,
      remedy: 'delete the columns that are not needed and export again',
    }),
    'row-too-short': broken(
      'the row has fewer cells than the header',
      'see whether the row was cut off, and keep remarks out of the table',
    ),
    'row-too-long': broken(
      'the row has more cells than the header',
      'often a name with a comma and no quotes: put the cell between double quotes',
    ),
    'quote-not-closed': (it) =>
      broken(
        it['rows'] === undefined
          ? 'a quote does not close'
          : `a stray quote makes one row of ${it['rows']} lines, down to line ${it['last'] ?? ''}`,
        'add the missing double quote, or take the surplus one away',
      )(it),
    'row-too-large': (it) =>
      broken(
        it['rows'] === undefined
          ? 'the row is too long'
          : `the row is too long: ${it['rows']} lines, down to line ${it['last'] ?? ''}, have become one`,
        'see whether a line end or a quote is missing',
      )(it),
    'second-header': (it) => ({
      reason: `a header stands in line ${it['header'] ?? ''}, and this line is another one: different tables were joined`,
      remedy: 'save each table as a file of its own and upload those',
    }),
    'lines-do-not-balance': (it) => ({
      reason: `the file has ${counted(it['lines'], 'line')} and ${it['told'] ?? ''} were read; of ${counted(it['facts'], 'row')} of data ${it['kept'] ?? ''} were kept`,
      remedy: 'this is a fault of the program: tell whoever looks after it',
    }),
    'month-missing': say('the month is missing', 'write it like 2021-05'),
    'month-unreadable': say(
      'the month cannot be read',
      'write it like 202105 or 2021-05, a day like 2021-05-31',
    ),
    'year-unreadable': say('the year cannot be read', 'write it in four digits, like 2021'),
    'month-is-a-span': say(
      'this is a span of months, not a month',
      'give every month rows of its own and no sums to date; on the customs platform tick "by month" (分月展示) and download again',
    ),
    'month-january-or-october': say(
      'January or October: Excel makes 2021.1 of 2021.10',
      'write 202101 or 202110',
    ),
    'month-excel-date': (it) => ({
      reason: `"${it['text'] ?? ''}" is an Excel date number`,
      remedy: 'format the column as text yyyy-mm, such as 2021-05',
    }),
    'month-day-or-year': (it) => ({
      reason: `"${it['text'] ?? ''}" may be the month of a year or a day of a month`,
      remedy: 'write 2021-05 or 202105',
    }),
    'month-of-another-zone': say(
      'a time in another time zone on the last day of a month may be the next month in China',
      'write the month as it was in China, like 2021-05',
    ),
    'product-missing': say(
      'the commodity code is missing',
      'remove the row if it is a total, or write the code',
    ),
    'market-missing': say(
      'the trading partner code is missing',
      'remove the row if it is a total, or write the code',
    ),
    'regime-missing': say(
      'the customs regime code is missing',
      'remove the row if it is a total, or write the code',
    ),
    'flow-missing': say('the flow is missing', 'write export or import'),
    'flow-unknown': say('the flow cannot be read', 'write export or import'),
    'product-malformed': say('a commodity code has 2, 4, 6, 8 or 10 digits', 'check the code'),
    'product-as-number': say(
      'a commodity code with ".0" behind it went through a number, which keeps no leading zeros',
      'export the column as text again and check the number of digits, as in 09021010',
    ),
    'product-dots-eaten': say(
      'a dotted commodity code has groups of 4, 2 and 2 digits, as in 0902.10: Excel may have eaten zeros (it makes 902.1 of 0902.10)',
      'make the column "Text" and export again; a zero put in front may not be all that is missing',
    ),
    'product-last-zero-lost': say(
      'the last group of a dotted commodity code has one digit: Excel may have eaten its last zero (it makes 8542.3 of 8542.30)',
      'make the column "Text", put the zero back at the end and export again',
    ),
    'product-nine-digits': say(
      "a commodity code of nine digits is none of China's: it may be Japan's, or one of ten digits that lost its leading zero",
      "write China's code of 8 or 10 digits",
    ),
    'product-too-long': say(
      'a commodity code of more than ten digits: an inspection code may follow it, or it is a foreign one',
      "write China's code of 8 or 10 digits alone",
    ),
    'product-zero-lost': say(
      'the commodity code lacks a digit: Excel may have eaten its leading zero',
      'make the column "Text" and put the zero back, as in 01012100',
    ),
    'product-end-lost': (it) => ({
      reason: `"${it['text'] ?? ''}" has an odd number of digits and is no code with a zero in front: what is missing at its end cannot be known`,
      remedy: 'complete it to 4, 6, 8 or 10 digits from the document that it came from',
    }),
    'product-odd': (it) => ({
      reason: `"${it['text'] ?? ''}" has an odd number of digits: one is missing, in front or at the end`,
      remedy:
        'complete it to 4, 6, 8 or 10 digits from the document that it came from; if Excel dropped a zero in front, format the column as text',
    }),
    'product-dots-elsewhere': (it) => ({
      reason: `"${it['text'] ?? ''}" has a dot behind every two digits; codes with dots have groups of 4, 2 and 2, such as 8429.52`,
      remedy: 'leave the dots out, or write groups of 4, 2 and 2 digits',
    }),
    'code-in-scientific-notation': say(
      'Excel has written the code in scientific notation',
      'make the column "Text" and export again',
    ),
    'market-malformed': say(
      'the trading partner cannot be read',
      "write customs' three-digit code, as in 502, or the two or three letters of ISO, as in US or USA",
    ),
    'code-on-no-map': say(
      "the source's list has no such code, and it is not taken for one of customs'",
      'check the code; if the source has it, whoever looks after the program adds it to the list',
    ),
    'rows-of-another-kind': (it) => ({
      reason: `the column "${it['column'] ?? ''}" has "${it['text'] ?? ''}", and only "${it['expected'] ?? ''}" can be used`,
      remedy: `download it again from the source with "${it['expected'] ?? ''}" there`,
    }),
    'regime-malformed': say('a customs regime code has two digits', 'write the two-digit code, as in 10'),
    'supervision-malformed': say(
      'a supervision code has four digits',
      'write the four-digit code, as in 0110',
    ),
    'supervision-zero-lost': say(
      'the supervision code lacks a digit: Excel may have eaten its leading zero',
      'make the column "Text" and put the zero back, as in 0110',
    ),
    'ownership-unknown': say('unknown kind of ownership', 'write state, foreign, private or other'),
    'district-malformed': say(
      'this is neither a code of a customs district, which has five characters, nor a name',
      'write the code, as in 43012, or a name of parks.csv or of customs’ list, as in 长沙经开区',
    ),
    'enterprise-missing': say(
      "the enterprise's code is missing",
      'write the 10-character customs code or the 18-character credit code',
    ),
    'enterprise-malformed': say(
      'neither a 10-character customs code nor an 18-character credit code',
      'check the code',
    ),
    'money-missing': say('the value is missing', 'remove the row if there was no trade, or write 0'),
    'money-negative': say(
      'a negative value, which this kind of file does not have',
      'check it; send corrections in the enterprise-level or the generic form',
    ),
    'basis-unknown': say(
      'the basis is not understood',
      'write "monthly" or "cumulative" ("level" for what there is at a time)',
    ),
    'indicator-missing': say('there is no indicator', 'name the indicator'),
    'value-missing': say('there is no value', 'remove the row if there is none'),
    'unit-missing': say('there is no unit', 'give the unit'),
    'indicator-unit': (it) => ({
      reason: 'the unit is not one of this indicator',
      remedy: `give it in ${it['unit']}`,
    }),
    'indicator-total-differs': (it) => ({
      reason: `the total says ${it['text']}, and the ${it['rows']} rows above it come to ${it['sum']}`,
      remedy: 'look for rows that are missing or there twice, and for wrong figures',
    }),
    'indicator-fraction': (it) => ({
      reason: `“${it['text']}” is no whole number, and the indicator is counted in “${it['unit']}”`,
      remedy: 'check the value and its unit',
    }),
    'indicator-unknown': (it) => ({
      reason: `the indicator "${it['text']}" is on no list (${counted(it['rows'], 'row')}); it is kept and not printed`,
      remedy: 'check its name',
    }),
    'number-unreadable': say('the number cannot be read', 'write digits only, as in 1234.56 or 1,234.56'),
    'decimal-comma-ambiguous': say(
      'the comma in the number may stand between thousands or before decimals: tables with semicolons have both',
      'export again with a point before decimals and nothing between thousands, as in 1234 or 1.234',
    ),
    'value-unit-contradicts': say(
      "the row's unit contradicts the one in the header of the values",
      'check them and leave one',
    ),
    'basis-contradicts-header': say(
      "the row's basis contradicts the header of the values or the indicator's name (month or to date)",
      'check whether it is the month or the sum to date',
    ),
    'number-sign-behind': say(
      'the sign, or a mark of debit or credit, stands behind the number',
      'write a negative number like -1234.56',
    ),
    'number-with-unit': say(
      'a currency or a unit stands in the cell with the number',
      'write digits only, and the unit in the header, as in "US dollar (USD 10 000)"',
    ),
    'number-too-fine': say(
      'too many decimals: money has two at most, quantities three',
      'round it and send it again',
    ),
    'number-too-large': say(
      'the number is too large: at most 15 digits before the point',
      'check it; two cells may have run together',
    ),
    'number-in-scientific-notation': say(
      'Excel has written the number in scientific notation and lost digits',
      'make the column "Number" and export again',
    ),
    'download-cut': (it) => ({
      reason: `exactly ${it['rows'] ?? ''} rows: the platform has probably cut the download`,
      remedy: 'split the query (by regime or chapter) and download in parts',
    }),
    'rows-twice': (it) => ({
      reason: `${counted(it['keys'], 'row stands', 'rows stand')} in the file more than once (lines ${it['lines'] ?? ''}, for one)`,
      remedy: 'see whether one download was joined in twice',
    }),
    'subtotals-left-out': (it) => ({
      reason: `${counted(it['rows'], 'row without', 'rows without')} "${it['columns'] ?? ''}" equal the sum of the others (lines ${it['lines'] ?? ''}): taken as totals and not counted`,
      remedy: 'check them; where they are no totals, write the codes',
    }),
    'row-equals-another': (it) => ({
      reason: `this row has no "${it['columns'] ?? ''}" and equals the one other row that has it: it may be a total; counted all the same, under “Unallocated”`,
      remedy: 'remove it if it is a total, else write the code',
    }),
    'row-near-sum': (it) => ({
      reason: `the row has no code under "${it['columns'] ?? ''}" and is the sum of the others but for rounding: it may be a total; it counts all the same, as unallocated`,
      remedy: 'delete the row if it is a total; give it its code if not',
    }),
    'value-equals-sum': (it) => ({
      reason: `"${it['text'] ?? ''}" has just as much as all others of its column together: it may be a total; counted all the same`,
      remedy: 'remove these rows if they are totals',
    }),
    'rows-identical': (it) => ({
      reason: `in ${it['month']}, ${it['rows']} rows are identical with others of the file (${sumsOf(it)}; such as lines ${pairs(it['lines'])})`,
      remedy: 'look whether rows were pasted twice; where they are different declarations, confirm it',
    }),
    'rows-identical-few': (it) => ({
      reason: `in ${it['month']}, ${it['rows']} rows are identical with others of the file (${sumsOf(it)}; such as lines ${pairs(it['lines'])}), and count`,
      remedy: 'look whether they stand there twice',
    }),
    'rows-alike': (it) => ({
      reason: `in ${it['month']}, ${it['rows']} rows have the codes and the quantities of others of the file and almost their amounts (${sumsOf(it)}; such as lines ${pairs(it['lines'])})`,
      remedy:
        'look whether rows were pasted again with other cents; where they are different declarations, confirm it',
    }),
    'rows-alike-few': (it) => ({
      reason: `in ${it['month']}, ${it['rows']} rows have the codes and the quantities of others of the file and almost their amounts (${sumsOf(it)}; such as lines ${pairs(it['lines'])}), and count`,
      remedy: 'look whether they stand there twice',
    }),
    'rates-apart': (it) => ({
      reason:
        `in ${it['month']}, USD and CNY do not agree in ${it['rows']} rows (${sumsOf(it)} in all): ` +
        `a dollar is about CNY ${it['rate']} in that month, but ${amounts(it['list'])}`,
      remedy: 'look at the amounts of these rows and at their units',
    }),
    'rate-implausible': (it) => ({
      reason: `in ${it['month']} the CNY over the USD is ${it['rate']}, which can be no exchange rate`,
      remedy: 'look at the currency and the unit of both columns',
    }),
    'levels-nested': (it) => ({
      reason:
        `in ${it['month']}, ${it['rows']} rows have product codes that contain finer ones of the file (${it['codes']}): ` +
        `the coarser rows come to ${sumsOf({ usd: it['whole_usd'] ?? '', cny: it['whole_cny'] ?? '' })}, ` +
        `the finer ones below them to ${sumsOf({ usd: it['part_usd'] ?? '', cny: it['part_cny'] ?? '' })}; together they count twice`,
      remedy: 'keep the codes of one length',
    }),
    'total-row-differs': (it) => ({
      reason: `the total row says ${it['text'] ?? ''} (${columnName(it['column'])}), the rows add up to ${it['found'] ?? ''}`,
      remedy: 'see whether rows are missing or doubled, and upload again',
    }),
    'column-ignored': (it) => ({
      reason: `the column "${it['column'] ?? ''}" is not used`,
      remedy: 'nothing to do',
    }),
    'parts-left-out': (it) => ({
      reason: `${counted(it['rows'], 'row has', 'rows have')} "${it['text'] ?? ''}" in the column "${it['column'] ?? ''}"${it['usd'] === undefined ? '' : `, USD ${it['usd']}`}${it['cny'] === undefined ? '' : `, CNY ${it['cny']}`}: a part of what other rows tell, and not counted`,
      remedy: 'nothing to do',
    }),
    'remark-row': say('this line is a remark and no data', 'nothing to do'),
    'quantity-zero': (it) => ({
      reason: `${counted(it['rows'], 'row has', 'rows have')} a value and a quantity of 0: no unit value`,
      remedy: 'nothing to do',
    }),
    'product-not-listed': (it) => notListed('commodity codes', it, it['chapters']),
    'product-of-another-edition': (it) => ({
      reason: `new or retired eight-digit codes under known subheadings of the HS editions of 2017 or 2022: ${it['codes'] ?? ''} (${counted(it['count'], 'code')}, ${counted(it['rows'], 'row')}); counted, and listed by themselves under their codes; where last year's code was another, there is no base to compare with`,
      remedy: 'for a name, have the code added to hs8-later.csv',
    }),
    'market-not-listed': (it) => notListed('trading partner codes', it),
    'regime-not-listed': (it) => notListed('customs regime codes', it),
    'supervision-not-listed': (it) => notListed('supervision codes', it),
  },
  check: {
    file: 'File: ',
    layout: 'layout: ',
    encoding: 'encoding: ',
    rows: (data, facts, rejects, blank, totals) =>
      `${counted(data, 'row')}: ${facts} taken, ${rejects} not; beside them ${blank} blank and ${totals} total rows`,
    part: (month, flow, rows, sums) => `${month} ${flow}: ${counted(rows, 'row')}, ${sums}`,
    ofPlace: (place, rows, sums) =>
      `registered in ${place === '' ? 'no place told' : place}: ${counted(rows, 'row')}, ${sums}`,
    morePlaces: (count) => `and ${counted(count, 'place')} more; --json has them all`,
    sums: { usd: (sum) => `USD ${sum}`, cny: (sum) => `CNY ${sum}` },
    layoutName,
    amends: {
      correction: 'a correction: its amounts take the place of those under the same keys',
      supplement: 'a supplement: rows that another file has too would hold the month',
    },
    refused: 'refused',
    accepted: 'can be taken',
    hold: 'to be checked: ',
    wouldHold: 'uploaded as it is, it would hold the months that it speaks of.',
    note: 'note: ',
    place: (line, column) =>
      [line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column "${columnName(column)}"`]
        .filter((text) => text !== '')
        .join(', '),
    found: (text) => `found "${text}"`,
    more: (count) => `… and ${count} more: --json shows all`,
    problem: (place, reason, found, remedy) =>
      `${place === '' ? '' : `${place}: `}${reason}${found === '' ? '' : ` (${found})`}. To mend: ${remedy}.`.replace(
        ' To mend: nothing to do.',
        '',
      ),
    noSuchFile: (path) => `No such file: ${path}`,
  },
};
