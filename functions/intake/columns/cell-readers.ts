import { codeLists } from '../../reference/code-lists.ts';
import { monthOf } from '../../trade/month.ts';
import type { Role } from '../layout.ts';

/** A cell as understood: a value in our form, nothing, or a problem with its code. */
export type Reading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly code: string };

const empty: Reading = { kind: 'empty' };
const value = (text: string): Reading => ({ kind: 'value', value: text });
const problem = (code: string): Reading => ({ kind: 'problem', code });

/** Most cells have nothing round them, and nothing full-width in them. */
const bare = /^[\w.]*$/;

/**
 * A cell without what exports and spreadsheets put round it: full-width characters become ASCII, ="0101" and the
 * apostrophe of a text cell go, and so does white space at both ends.
 */
export function clean(text: string): string {
  if (bare.test(text)) return text;
  const narrow = text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\uFEFF\u200B]/g, ' ')
    .trim();
  return (/^="(.*)"$/.exec(narrow)?.[1] ?? narrow).replace(/^['‘’`]/, '').trim();
}

/** What customs and clerks write for nothing; "?" is a dash that was lost on the way through GBK. */
const nothing = new Set([
  '',
  '-',
  '—',
  '–',
  '−',
  '--',
  '——',
  '?',
  '/',
  '...',
  '…',
  'null',
  'NULL',
  'N/A',
  '无',
]);

/** What stands in a total row where a code or a name would stand. */
export const totalWords = /^(合\s*计|总\s*计|小\s*计|共计|总值|本页合计|(grand |sub)?total|sum)\s*[:：]?$/i;

/** How each role's cells are read. The same text is always read the same way. */
export const readers: Readonly<Record<Role, (text: string) => Reading>> = {
  month: (text) => reading(text, parseMonthCell),
  flow: (text) => reading(text, parseFlowCell),
  product: (text) => reading(text, parseProductCell),
  market: (text) => reading(text, code(/^\d{3}$/, 'market-malformed')),
  regime: (text) => reading(text, code(/^\d{2}$/, 'regime-malformed')),
  supervision: (text) => reading(text, parseSupervisionCell),
  ownership: (text) => reading(text, parseOwnershipCell),
  district: (text) => reading(text, code(/^\d{4}[0-9A-Z]$/, 'district-malformed')),
  park: (text) => reading(text, value),
  enterprise: (text) => reading(text, code(/^([0-9A-Z]{10}|[0-9A-Z]{18})$/, 'enterprise-malformed')),
  enterprise_name: (text) => reading(text, value),
  quantity: (text) => reading(text, (cell) => parseNumberCell(cell, 3)),
  unit: (text) => reading(text, parseUnitCell),
  quantity2: (text) => reading(text, (cell) => parseNumberCell(cell, 3)),
  unit2: (text) => reading(text, parseUnitCell),
  usd: (text) => reading(text, (cell) => parseNumberCell(cell, 2)),
  cny: (text) => reading(text, (cell) => parseNumberCell(cell, 2)),
  indicator: (text) => reading(text, value),
  area: (text) => reading(text, value),
  value: (text) => reading(text, (cell) => parseNumberCell(cell.replace(/[%％]$/, ''), 6)),
  basis: (text) => reading(text, parseBasisCell),
  source: (text) => reading(text, value),
};

function reading(text: string, parse: (cell: string) => Reading): Reading {
  const cell = clean(text);
  return nothing.has(cell) ? empty : parse(cell);
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 201901, 2019-01, 2019/1, 2019.1, 2019年1月, 2019-01-31, Jan-19, 1月-19 … as 2019-01. */
function parseMonthCell(text: string): Reading {
  const digits =
    /^(\d{4})(\d{2})$/.exec(text) ??
    /^(\d{4})(\d{2})\d{2}$/.exec(text) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*月)?(?:[-/.]\d{1,2}日?)?$/.exec(text);
  if (digits) return monthReading(Number(digits[1]), Number(digits[2]));
  const named =
    /^([a-z]{3})[a-z]*[-\s]?(\d{2}|\d{4})$/i.exec(text) ?? /^(\d{1,2})月[-\s](\d{2}|\d{4})$/.exec(text);
  if (named) {
    const [, name = '', year = ''] = named;
    const number = /\d/.test(name) ? Number(name) : monthNames.indexOf(name.toLowerCase()) + 1;
    return monthReading(year.length === 2 ? 2000 + Number(year) : Number(year), number);
  }
  return problem(/\d{4}.*[-~至到—].*\d/.test(text) ? 'month-is-a-span' : 'month-unreadable');
}

function monthReading(year: number, number: number): Reading {
  return number >= 1 && number <= 12 && year >= 1990 && year <= 2099
    ? value(monthOf(year, number))
    : problem('month-unreadable');
}

function parseBasisCell(text: string): Reading {
  const word = text.toLowerCase();
  if (['当月', '本月', '月度', 'monthly', 'month'].includes(word)) return value('monthly');
  if (['累计', '本年累计', '期末', '年末', '时点', 'cumulative', 'to date', 'level'].includes(word))
    return value('cumulative');
  return problem('basis-unknown');
}

function parseFlowCell(text: string): Reading {
  const word = text.toLowerCase();
  if (['出口', 'export', 'exports', 'e', 'x'].includes(word)) return value('export');
  if (['进口', 'import', 'imports', 'i', 'm'].includes(word)) return value('import');
  return problem('flow-unknown');
}

/** HS codes have 2, 4, 6, 8 or 10 digits, dots allowed; an odd number of digits is a zero that a spreadsheet ate. */
function parseProductCell(text: string): Reading {
  const digits = text.replaceAll('.', '').replaceAll(' ', '');
  if (/^\d\.\d+e\+?\d+$/i.test(text)) return problem('code-in-scientific-notation');
  if (!/^\d+$/.test(digits) || digits.length > 10) return problem('product-malformed');
  return digits.length % 2 === 0 ? value(digits) : problem('product-zero-lost');
}

function parseSupervisionCell(text: string): Reading {
  if (/^\d{4}$/.test(text)) return value(text);
  return problem(/^\d{3}$/.test(text) ? 'supervision-zero-lost' : 'supervision-malformed');
}

/** Words of statistics and of firms' registration, and the digit that customs' registration codes give ownership. */
const ownerships: readonly (readonly [RegExp, string])[] = [
  [/^(1|国有|国有企业|国有控股企业|state(-owned)?)$/i, 'state'],
  [
    /^([234]|外商投资企业|外资企业|外资|外商独资企业|中外合资企业|中外合作企业|合资企业|合作企业|独资企业|foreign(-invested)?)$/i,
    'foreign',
  ],
  [/^([567]|民营企业|私营企业|私人企业|集体企业|个体工商户|个体户|民营|私营|集体|private)$/i, 'private'],
  [/^([89]|其他|其他企业|其它|其它企业|报关企业|other)$/i, 'other'],
];

function parseOwnershipCell(text: string): Reading {
  const found = ownerships.find(([pattern]) => pattern.test(text));
  return found ? value(found[1]) : problem('ownership-unknown');
}

/** Units are kept under their Chinese names, so that an English export adds to a Chinese one; others as they are. */
function parseUnitCell(text: string): Reading {
  const name = text.toLowerCase().replace(/\s+/g, ' ');
  return value(codeLists().unitsInEnglish.get(name) ?? text);
}

function code(pattern: RegExp, otherwise: string): (text: string) => Reading {
  return (text) => {
    if (/^\d\.\d+e\+?\d+$/i.test(text)) return problem('code-in-scientific-notation');
    const upper = text.toUpperCase();
    return pattern.test(upper) ? value(upper) : problem(otherwise);
  };
}

/** "1,234.5", "(12)" and "−12" as plain decimal text; thousands commas must stand where thousands are. */
function parseNumberCell(text: string, decimals: number): Reading {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const sign = bracketed !== undefined || /^[-−]/.test(text) ? '-' : '';
  const unsigned = (bracketed ?? text.replace(/^[-−+]/, '')).replaceAll(' ', '');
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(unsigned)) return problem('number-in-scientific-notation');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(unsigned) ? unsigned.replaceAll(',', '') : unsigned;
  const match = /^0*(\d+?)(?:\.(\d*))?$/.exec(plain);
  if (match === null) return problem('number-unreadable');
  const [, whole = '', digits = ''] = match;
  if (whole.length > 15) return problem('number-too-large');
  const fraction = digits.replace(/0+$/, '');
  if (fraction.length > decimals) return problem('number-too-fine');
  return value(`${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`);
}
