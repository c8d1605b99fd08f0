import { monthSaid } from '../meaning/months.ts';
import { quantityUnit } from '../meaning/quantity-units.ts';
import type { Role } from '../layouts/layout.ts';
import {
  parseDistrictCell,
  parseEnterpriseCell,
  parseMarketCell,
  parseProductCell,
  parseRegimeCell,
  parseSupervisionCell,
} from './code-cells.ts';
import { parseNumberCell, plainNumbers, type NumberForm } from './number-cells.ts';
import { empty, problem, value, type Reading } from './reading.ts';

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
export const totalWords =
  /^([合总總小]\s*[计計]|共[计計]|[总總][值和]|加[总總]|求和|本页合计|(grand |sub)?total( general)?|sum|summe|gesamt(summe)?|insgesamt)\s*[:：]?$/i;

/** Customs' sign for no trade in a column of money; other signs may as well stand for what is not known. */
const noTrade = new Set(['-', '—', '–', '−', '--', '——']);

/** Whether a cell of money says that there was none. */
export function isNoTrade(text: string): boolean {
  return noTrade.has(clean(text));
}

type Reader = (text: string, form?: NumberForm) => Reading;

/** How each role's cells are read. The same text is always read the same way; numbers in the form of their column. */
export const readers: Readonly<Record<Role, Reader>> = {
  month: (text) => reading(text, parseMonthCell),
  flow: (text) => reading(text, parseFlowCell),
  product: (text) => reading(text, parseProductCell),
  market: (text) => reading(text, parseMarketCell),
  regime: (text) => reading(text, parseRegimeCell),
  supervision: (text) => reading(text, parseSupervisionCell),
  ownership: (text) => reading(text, parseOwnershipCell),
  district: (text) => reading(text, parseDistrictCell),
  park: (text) => reading(text, value),
  enterprise: (text) => reading(text, parseEnterpriseCell),
  enterprise_name: (text) => reading(text, value),
  quantity: numbersOf(3),
  unit: (text) => reading(text, parseUnitCell),
  quantity2: numbersOf(3),
  unit2: (text) => reading(text, parseUnitCell),
  money_unit: (text) => reading(text, value),
  usd: numbersOf(2, /^([-−(]?)(?:US)?\$/),
  cny: numbersOf(2, /^([-−(]?)[¥￥]/),
  indicator: (text) => reading(text, value),
  area: (text) => reading(text, value),
  value: (text) => reading(text, (cell) => parseNumberCell(cell.replace(/[%％]$/, ''), 6, plainNumbers)),
  basis: (text) => reading(text, parseBasisCell),
  source: (text) => reading(text, value),
};

/** Numbers of a column; `sign`: that of its own currency, which says nothing new. */
function numbersOf(decimals: number, sign?: RegExp): Reader {
  return (text, form = plainNumbers) =>
    reading(text, (cell) => {
      const bare = sign === undefined ? cell : cell.replace(sign, '$1');
      return parseNumberCell(bare, decimals, form);
    });
}

function reading(text: string, parse: (cell: string) => Reading): Reading {
  const cell = clean(text);
  return nothing.has(cell) ? empty : parse(cell);
}

/** What a cell without a role says: its text, "" where it says nothing. */
export function written(text: string): string {
  const said = reading(text, value);
  return said.kind === 'value' ? said.value : '';
}

/** 201901, 2019-01, 2019/1, 2019年1月, 2019-01-31, Jan-19, 1月-19 … as 2019-01. */
function parseMonthCell(text: string): Reading {
  const said = monthSaid(text);
  if (said === undefined) return problem('month-unreadable');
  if (said.kind === 'month') return value(said.month);
  return problem(said.kind === 'span' ? 'month-is-a-span' : said.code);
}

function parseBasisCell(text: string): Reading {
  const word = text.toLowerCase();
  if (['当月', '本月', '月度', 'monthly', 'month'].includes(word)) return value('monthly');
  if (['累计', '本年累计', '期末', '年末', '时点', 'cumulative', 'to date', 'level'].includes(word))
    return value('cumulative');
  return problem('basis-unknown');
}

const flowWords = new Map([
  ...[
    '出口',
    '出',
    '出口额',
    '出口值',
    '出口总额',
    '出口总值',
    'export',
    'exports',
    'exp',
    'ex',
    'e',
    'x',
  ].map((word) => [word, 'export'] as const),
  ...[
    '进口',
    '进',
    '进口额',
    '进口值',
    '进口总额',
    '进口总值',
    'import',
    'imports',
    'imp',
    'im',
    'i',
    'm',
  ].map((word) => [word, 'import'] as const),
]);

/** One word for a flow, or two that agree: I-进口, 出口(E). */
function parseFlowCell(text: string): Reading {
  const words = text.length > 40 ? [] : text.toLowerCase().split(/[\s\-—–_:/、|()[\]]+/);
  const said = new Set(words.filter((word) => word !== '').map((word) => flowWords.get(word) ?? ''));
  const [flow, other] = said;
  return flow === undefined || flow === '' || other !== undefined ? problem('flow-unknown') : value(flow);
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
  const unit = quantityUnit(text);
  return value(unit?.power === 0 ? unit.unit : text);
}
