import { counted } from '../counted.ts';
import type { rowSayings as ofChinese } from '../../zh-CN/intake/rows.ts';
import { amounts, columnName, pairs, say, sumsOf, type Details } from './names.ts';

export const rowSayings: typeof ofChinese = {
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
};

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
