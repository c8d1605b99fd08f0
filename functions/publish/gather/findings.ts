import type { Finding } from '../../bulletin/evidence/evidence.ts';
import type { Problem, Receipt } from '../../facts/receipt.ts';
import type { Supply } from '../../facts/supply/supply.ts';
import { mayConcern, monthsOfSay } from '../../facts/supply/say.ts';
import { codeLists } from '../../reference/code-lists.ts';
import type { Registers } from '../../reference/registers.ts';
import { flows } from '../../trade/cut.ts';
import { minorText } from '../../trade/money.ts';
import { yearToDate, type Month } from '../../trade/month.ts';
import { pairsApart, ratesBesideOthers, uploadsOfOtherRate } from './rates.ts';
import { correctionsInDoubt } from './corrections.ts';
import type { Reading } from './cuts.ts';
import { farFromHistory, missingInYear } from './history.ts';
import { missingParts } from './numbered-parts.ts';
import { exportsAsImports, rowsOfOtherMonths, rowsSentAgain } from './sent-twice.ts';
import { leftOut, othersTrade } from './others-trade.ts';
import { unlistedPlaces } from './unlisted-places.ts';
import type { MonthRead } from './read-month.ts';

/** Why the month is held: what would make its bulletin wrong, each as a finding that says where to look. */
export function holdsOf(read: MonthRead): Finding[] {
  const { month, isReleased, receipts, counted, supply, reading, registers } = read;
  const gaps = missingInYear(supply, month, registers.settings.firstMonth);
  const pairs = pairsApart(reading.pairRates);
  const ofMonth = receipts.filter((receipt) => speaksOf(receipt, month));
  return [
    ...receipts
      .filter(({ rejects }) => rejects.length > 0)
      .filter((receipt) => mayConcern(receipt, month, isReleased))
      .map(notTaken),
    ...read.withdrawn,
    ...ofMonth.flatMap(({ source, holds }) =>
      holds.filter(isOf(month)).map((problem) => heldFinding(source, problem)),
    ),
    ...flows
      .filter((flow) => supply.base(flow, month) === undefined)
      .map((flow) => finding('flow-missing', { flow, month })),
    ...disagreements(supply, month),
    ...(gaps.length > 0 ? [finding('months-missing', { months: gaps.join(' ') })] : []),
    ...farFromHistory(supply, month),
    ...ratesBesideOthers(supply, month),
    ...pairs,
    ...uploadsOfOtherRate(counted.uploads, pairs, month),
    ...missingParts(receipts, month),
    ...othersTrade(counted, month, registers),
    ...unlistedIn(read).holds,
    ...reading.overlaps.map(({ delivery, currency, rows, uploads }) =>
      finding('parts-overlap', {
        ...{ month: delivery.month, flow: delivery.flow, currency },
        ...{ rows: String(rows), files: uploads.join('\n') },
      }),
    ),
    ...correctionsInDoubt(read, month),
    ...rowsSentAgain(reading.sentAgain, month),
    ...exportsAsImports(counted.uploads, month),
    ...rowsOfOtherMonths(reading.sameRows),
    ...reading.lopsided.map(({ delivery: { month: of, flow, files }, rows }) =>
      finding('currencies-differ', {
        ...{ month: of, flow, usdOnly: String(rows.USD), cnyOnly: String(rows.CNY) },
        files: files.map(({ upload }) => upload).join('\n'),
      }),
    ),
    ...registerFaults(registers),
  ];
}

/** An upload that was refused, or of which rows were; `untold`: it tells no month, so that it may be of any. */
function notTaken(receipt: Receipt): Finding {
  const { source, status, rejects, rows } = receipt;
  const untold = monthsOfSay(receipt).size === 0 ? { untold: 'yes' } : {};
  const told =
    status === 'refused'
      ? uploadFinding('upload-refused', source.key, rejects[0])
      : finding('rows-rejected', { file: source.key, rows: String(rows.rejects) });
  return finding(told.code, { ...told.details, ...untold });
}

function unlistedIn({ month, counted, registers }: MonthRead): ReturnType<typeof unlistedPlaces> {
  return unlistedPlaces(counted.uploads, month, registers);
}

/** What was found of the month's indicators, each by its name. */
export function indicatorsTold(found: readonly Finding[], month: Month): Finding[] {
  return found
    .filter(({ details }) => details['month'] === month)
    .map(({ code, details }) => {
      const { indicator = '' } = details;
      const name = codeLists().indicators.get(indicator)?.name ?? { zh: indicator, en: indicator };
      return finding(code, { ...details, ...name });
    });
}

/** What must be known of the data though it holds nothing: for the bulletin's notes. */
export function notesOf(read: MonthRead): Finding[] {
  const { month, receipts, counted, supply, reading, registers } = read;
  const gaps = missingInYear(supply, month, registers.settings.firstMonth);
  const missing = yearToDate(month).filter(
    (it) => !gaps.includes(it) && flows.every((flow) => supply.base(flow, it) === undefined),
  );
  return [
    ...leftOut(counted, month),
    ...unlistedIn(read).notes,
    ...counted.repeated.map(({ receipt, first }) =>
      finding('counted-once', { file: receipt.source.key, first: first.source.key }),
    ),
    ...counted.superseded
      .filter((it) => it.month === month)
      .map(({ receipt, flow }) => finding('flash-superseded', { file: receipt.source.key, month, flow })),
    ...(missing.length > 0 ? [finding('months-missing', { months: missing.join(' ') })] : []),
    ...yearToDate(month)
      .slice(0, -1)
      .flatMap((earlier) => disagreements(supply, earlier)),
    ...receipts
      .filter((receipt) => speaksOf(receipt, month))
      .flatMap(({ source, notes }) =>
        notes.filter(isOf(month)).map((note) => uploadFinding('upload-note', source.key, note)),
      ),
    ...eCommerceUnseen(supply, month),
    ...approximateGroups(registers, reading),
  ];
}

function speaksOf({ status, parts, indicators = [] }: Receipt, month: Month): boolean {
  return status === 'accepted' && [...parts, ...indicators].some((one) => one.month === month);
}

function disagreements(supply: Supply, month: Month): Finding[] {
  return flows.flatMap((flow) =>
    supply.disagreements(month, flow).map(({ base, other }) => {
      const currency = base.sums.CNY !== undefined && other.sums.CNY !== undefined ? 'CNY' : 'USD';
      const difference = (other.sums[currency] ?? 0n) - (base.sums[currency] ?? 0n);
      return finding('views-disagree', {
        ...{ month, flow, currency, base: base.view, other: other.view },
        difference: minorText(difference),
      });
    }),
  );
}

/** Without supervision codes cross-border e-commerce stands inside other regimes: a zero there would be untrue. */
function eCommerceUnseen(supply: Supply, month: Month): Finding[] {
  const seen = flows
    .map((flow) => supply.answer([['regime', 'supervision']], flow, month))
    .filter((delivery) => delivery !== undefined)
    .every(({ dimensions }) => dimensions.includes('supervision'));
  return seen ? [] : [finding('e-commerce-unseen', {})];
}

function approximateGroups({ productGroups }: Registers, { cuts }: Reading): Finding[] {
  const cut = cuts.find(({ question }) => question.join() === 'productGroup');
  const shown = new Set(cut?.slices.flatMap(({ keys }) => keys));
  const names = productGroups
    .filter(({ approximate, code }) => approximate && shown.has(code))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const [zh, en] = [names.map((name) => name.zh).join('、'), names.map((name) => name.en).join('; ')];
  return [finding('groups-approximate', { zh, en })];
}

/** What is wrong with the registers: the same fault of a column once, with its lines and what was found there. */
function registerFaults({ problems }: Registers): Finding[] {
  const faults = Map.groupBy(problems, ({ file, code, column = '' }) => `${file}\n${code}\n${column}`);
  return [...faults.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { file, code, column, details } = first;
    const lines = same.flatMap(({ line }) => (line === undefined ? [] : [String(line)]));
    const texts = new Set(same.flatMap(({ text = '' }) => (text === '' ? [] : [oneLine(text)])));
    return [
      finding('register-faulty', {
        ...details,
        ...(lines.length > 0 && { lines: lines.join('\n') }),
        ...(column !== undefined && { column }),
        ...(texts.size > 0 && { texts: [...texts].join('\n') }),
        ...{ problem: code, file },
      }),
    ];
  });
}

/** A cell as it can stand in a sentence. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function finding(code: string, details: Readonly<Record<string, string>>): Finding {
  return { code, details };
}

/** Whether a problem may be one of this month: some say of which month they are. */
function isOf(month: Month): (problem: Problem) => boolean {
  return ({ details }) => (details?.['month'] ?? month) === month;
}

/** A problem that holds an upload's months: of other content under the same key it is another. */
function heldFinding({ key, sha256 }: Receipt['source'], problem: Problem): Finding {
  const { code, details } = uploadFinding('upload-held', key, problem);
  return finding(code, { ...details, sha256: sha256.slice(0, 12) });
}

/** An upload's own problem, for the words of the intake to tell: `problem` is its code there. */
function uploadFinding(code: string, file: string, problem: Problem | undefined): Finding {
  const { line, column, text } = problem ?? {};
  return finding(code, {
    ...problem?.details,
    ...(line !== undefined && { line: String(line) }),
    ...(column !== undefined && { column }),
    ...(text !== undefined && { text }),
    ...(problem !== undefined && { problem: problem.code }),
    file,
  });
}
