import type { Finding } from '../../bulletin/evidence/evidence.ts';
import type { Supply } from '../../facts/supply/supply.ts';
import { codeLists } from '../../reference/code-lists.ts';
import type { Registers } from '../../reference/registers.ts';
import { flows } from '../../trade/cut.ts';
import { yearOf, yearToDate, type Month } from '../../trade/month.ts';
import { pairsApart, uploadsOfOtherRate } from './rates.ts';
import { correctionsInDoubt } from './corrections.ts';
import type { Reading } from './cuts.ts';
import { firmsGone } from './firms-gone.ts';
import { rowsOfOtherMonths, rowsSentAgain } from './sent-twice.ts';
import { currenciesMissing, flowsMissing, missingInYear } from './gaps.ts';
import { leftOut } from './others-trade.ts';
import { codesMissing, unitValuesDoubted } from './unlike-before.ts';
import { unlistedPlaces } from './unlisted-places.ts';
import type { MonthRead } from './read-month.ts';
import { registerFindings } from './register-findings.ts';
import { doubtsOfEarlierMonths, doubtsOfUploads, isOf, speaksOf, uploadFinding } from './uploads-doubted.ts';

/** Why the month is held: what would make its bulletin wrong, each as a finding that says where to look. */
export function holdsOf(read: MonthRead): Finding[] {
  const { month, counted, supply, reading, registers } = read;
  const gaps = missingInYear(supply, month, registers.settings.firstMonth);
  const pairs = pairsApart(reading.pairRates);
  return [
    ...read.withdrawn,
    ...flows
      .filter((flow) => supply.base(flow, month) === undefined)
      .map((flow) => finding('flow-missing', { flow, month })),
    ...beforeFirstMonth(registers, month),
    ...(gaps.length > 0 ? [finding('months-missing', { months: gaps.join(' ') })] : []),
    ...flowsMissing(supply, month, registers.settings.firstMonth).holds,
    ...currenciesMissing(supply, month, registers.settings.firstCurrency).holds,
    ...doubtsOfUploads(read, month),
    ...pairs,
    ...uploadsOfOtherRate(counted.uploads, pairs, month),
    ...reading.overlaps.map(({ delivery, currency, rows, uploads }) =>
      finding('parts-overlap', {
        ...{ month: delivery.month, flow: delivery.flow, currency },
        ...{ rows: String(rows), files: uploads.join('\n') },
      }),
    ),
    ...correctionsInDoubt(read, month),
    ...rowsSentAgain(reading.sentAgain, month),
    ...rowsOfOtherMonths(reading.sameRows),
    ...firmsGone(reading.leadingGone),
    ...codesMissing(reading.codesGone),
    ...unitValuesDoubted(reading.unitValuesMoved),
    ...reading.lopsided.map(({ delivery: { month: of, flow, files }, rows }) =>
      finding('currencies-differ', {
        ...{ month: of, flow, usdOnly: String(rows.USD), cnyOnly: String(rows.CNY) },
        files: files.map(({ upload }) => upload).join('\n'),
      }),
    ),
    ...registerFindings(registers.problems, month, registers.sheets),
    ...doubtsOfEarlierMonths(read),
  ];
}

/** A month before the one that the settings call the first is made by mistake, or the setting is. */
function beforeFirstMonth({ settings: { firstMonth } }: Registers, month: Month): Finding[] {
  if (firstMonth === undefined || firstMonth <= month) return [];
  return [finding('before-first-month', { month, firstMonth })];
}

/** What was found of the month's indicators, each by its name. */
export function indicatorsTold(found: readonly Finding[], month: Month): Finding[] {
  return found
    .filter(({ details }) => details['month'] === month)
    .map(({ code, details }) => {
      const { indicator = '' } = details;
      const name = codeLists().indicators.get(indicator)?.name ?? { zh: indicator, en: indicator };
      return finding(code, { ...details, zh: name.zh, en: name.en });
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
    ...unlistedPlaces(counted.uploads, month, registers).notes,
    ...counted.repeated.map(({ receipt, first }) =>
      finding('counted-once', { file: receipt.source.key, first: first.source.key }),
    ),
    ...counted.superseded
      .filter((it) => it.month === month)
      .map(({ receipt, flow }) => finding('flash-superseded', { file: receipt.source.key, month, flow })),
    ...flows.flatMap((flow) =>
      supply.incomparable(month, flow).map(({ base, other }) =>
        finding('view-incomparable', {
          ...{ month, flow, base: base.view, other: other.view },
          currency: other.sums.CNY === undefined ? 'USD' : 'CNY',
          files: other.files.map(({ upload }) => upload).join('\n'),
        }),
      ),
    ),
    ...(missing.length > 0 ? [finding('months-missing', { months: missing.join(' ') })] : []),
    ...flowsMissing(supply, month, registers.settings.firstMonth).notes,
    ...currenciesMissing(supply, month, registers.settings.firstCurrency).notes,
    ...receipts
      .filter((receipt) => speaksOf(receipt, month))
      .flatMap(({ source, notes }) =>
        notes.filter(isOf(month)).map((note) => uploadFinding('upload-note', source.key, note)),
      ),
    ...eCommerceUnseen(supply, month),
    ...approximateGroups(registers, reading),
    ...targetsOfOtherYears(registers, month),
  ];
}

/** Without supervision codes cross-border e-commerce stands inside other regimes: a zero there would be untrue. */
function eCommerceUnseen(supply: Supply, month: Month): Finding[] {
  const seen = flows
    .map((flow) => supply.answer([['regime', 'supervision']], flow, month))
    .filter((delivery) => delivery !== undefined)
    .every(({ dimensions }) => dimensions.includes('supervision'));
  return seen ? [] : [finding('e-commerce-unseen', {})];
}

/** A register of targets that has the city's of other years, and none of this one. */
function targetsOfOtherYears({ targets }: Registers, month: Month): Finding[] {
  const ofCity = targets.filter(
    ({ scope, indicator, plan }) => scope === 'city' && indicator === 'total-trade' && plan === undefined,
  );
  const years = [...new Set(ofCity.map(({ year }) => String(year)))].sort();
  const year = String(yearOf(month));
  if (years.length === 0 || years.includes(year)) return [];
  return [finding('targets-of-other-years', { year, years: years.join('\n') })];
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

function finding(code: string, details: Readonly<Record<string, string>>): Finding {
  return { code, details };
}
