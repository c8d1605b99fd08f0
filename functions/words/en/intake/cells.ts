import { counted } from '../counted.ts';
import type { cellSayings as ofChinese } from '../../zh-CN/intake/cells.ts';
import { broken, say } from './names.ts';

export const cellSayings: typeof ofChinese = {
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
  'second-header': (it) => ({
    reason: `a header stands in line ${it['header'] ?? ''}, and this line is another one: different tables were joined`,
    remedy: 'save each table as a file of its own and upload those',
  }),
  'lines-do-not-balance': (it) => ({
    reason: `the file has ${counted(it['lines'], 'line')} and ${it['told'] ?? ''} were read; of ${counted(it['facts'], 'row')} of data ${it['kept'] ?? ''} were kept`,
    remedy: 'this is a fault of the program: tell whoever looks after it',
  }),
  'row-too-large': (it) =>
    broken(
      it['rows'] === undefined
        ? 'the row is too long'
        : `the row is too long: ${it['rows']} lines, down to line ${it['last'] ?? ''}, have become one`,
      'see whether a line end or a quote is missing',
    )(it),
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
  'supervision-malformed': say('a supervision code has four digits', 'write the four-digit code, as in 0110'),
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
};
