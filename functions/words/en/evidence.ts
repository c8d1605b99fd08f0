import { datasets } from './dimensions.ts';
import { isNothing, scaled } from '../zh-CN/scaled.ts';
import { counted } from './counted.ts';
import type { EvidenceWords } from '../zh-CN/evidence.ts';

const names = (
  'January February March April May June July August September October November ' + 'December'
).split(' ');
const month = (text = ''): string => `${names[Number(text.slice(5)) - 1] ?? ''} ${text.slice(0, 4)}`;
const months = (text = ''): string => text.split(' ').map(month).join(', ');
const flow = (text = ''): string => (text === 'import' ? 'imports' : 'exports');
const difference = ({ difference: text = '', currency = '' }: Readonly<Record<string, string>>): string =>
  `${currency} ${text.replace('-', '')} ${text.startsWith('-') ? 'less' : 'more'}`;
/** An amount for people to see its size: 222.48 million. */
const rounded = (text = ''): string => {
  const { value, scale } = scaled(text, [{ from: 1_000_000, scale: ' million' }]);
  return `${value}${scale}`;
};
const files = (text = ''): string => text.split('\n').join(', ');
const datasetName = (name: string): string | undefined =>
  Object.entries(datasets).find(([known]) => known === name)?.[1];
const dataset = (view = ''): string => {
  const [name = '', digits] = view.split(/:.*@|:.*/);
  return `${digits ? `${digits}-digit ` : ''}${datasetName(name) ?? view}`;
};

const quoted = (texts: string): string =>
  texts
    .split('\n')
    .map((text) => `“${text}”`)
    .join('\n');
/** The first ten of them. */
const some = (them: string, mark = ', '): string => {
  const all = them.split('\n');
  return `${all.slice(0, 10).join(mark)}${all.length > 10 ? ` and ${all.length - 10} more` : ''}`;
};

const because = ({ line, reason, remedy }: Readonly<Record<string, string>>): string => {
  const place = line === undefined ? '' : ` (line ${line})`;
  return `${place}${reason ? `: ${reason}` : ''}${remedy ? `; ${remedy}` : ''}.`;
};

const blank = (which: string): string =>
  ({
    issuer: 'the issuer (issuer in bulletin.json)',
    number: 'the series of its numbers (documentSeries in bulletin.json)',
    date: 'the day of release (calendar.csv)',
  })[which] ?? which;
const unlisted: Readonly<Record<string, string>> = {
  market:
    'has partner codes that are not on customs’ list. Customs’ own three digits are wanted, or ISO letters (US, KR); UN numbers are others.',
  chapter: 'has product codes that are on no list; look at them.',
  regime: 'has codes of customs regimes that are on no list; look at them.',
};
const codeKinds: Readonly<Record<string, readonly [string, string]>> = {
  market: ['market', 'markets'],
  product: ['four-digit heading', 'four-digit headings'],
  regime: ['customs regime', 'customs regimes'],
  supervision: ['supervision code', 'supervision codes'],
  ownership: ['kind of ownership', 'kinds of ownership'],
  district: ['district', 'districts'],
};
/** Places with rows and sums, a line each. */
const placesIn = (text = ''): string => {
  const told = text.split('\n').map((line) => {
    const [place = '', rows = '', usd = '', cny = ''] = line.split('\t');
    return [place, counted(rows, 'row'), usd && `USD ${usd}`, cny && `CNY ${cny}`]
      .filter((it) => it)
      .join(' ');
  });
  return some(told.join('\n'), '; ');
};

/** Rows by their codes, with both amounts. */
const amounts = (text = ''): string =>
  text
    .split(' ')
    .map((one) => {
      const [codes = '', usd = '', cny = ''] = one.split(':');
      return `${codes} has USD ${usd} and CNY ${cny}`;
    })
    .join('; ');

/** What corrected rows came to, and come to now. */
const fromTo = (it: Readonly<Record<string, string>>): string =>
  [it['usd'] && `USD ${it['usd']} to ${it['usdNow']}`, it['cny'] && `CNY ${it['cny']} to ${it['cnyNow']}`]
    .filter((text) => text)
    .join(', ');

/** Amounts of the same rows in two files. */
const both = (it: Readonly<Record<string, string>>): string =>
  [
    it['usd'] && `USD ${it['usd']} and ${it['usdAgain']}`,
    it['cny'] && `CNY ${it['cny']} and ${it['cnyAgain']}`,
  ]
    .filter((text) => text)
    .join(', ');

const sums = ({ usd, cny }: Readonly<Record<string, string>>): string =>
  [usd && `USD ${usd}`, cny && `CNY ${cny}`].filter((text) => text).join(', ');

/** Said of an upload that tells no month. */
const untold = (it: Readonly<Record<string, string>>): string =>
  it['untold'] === undefined
    ? ''
    : ' The file does not tell its month: every month that is not released waits for it.';

/** A register's own problem: where, what was found, and how to mend it. */
const ofRegister = ({
  file,
  lines = '',
  column,
  texts = '',
  reason,
  remedy,
}: Readonly<Record<string, string>>): string =>
  `The register “${file}”${lines && `, line${lines.includes('\n') ? 's' : ''} ${some(lines)}`}` +
  `${column ? `, column “${column}”` : ''}${texts && ` (${some(quoted(texts))})`}: ${reason}; ${remedy}.`;

export const evidenceWords: EvidenceWords = {
  findings: {
    'upload-refused': (it) => `The file “${it['file']}” was not taken${because(it)}${untold(it)}`,
    'upload-withdrawn': (it) =>
      `The file “${it['file']}” is gone, which edition ${it['edition']} was made from; the correction waits until it is back, or its withdrawal is confirmed.`,
    'rows-rejected': ({ file, rows, ...it }) =>
      `${counted(rows, 'row')} of the file “${file}” ${rows === '1' ? 'was' : 'were'} not taken; mend ${rows === '1' ? 'it' : 'them'} and upload the file again.${untold(it)}`,
    'upload-held': (it) => `The file “${it['file']}” needs checking${because(it)}`,
    'upload-note': ({ file, reason }) => `File “${file}”: ${reason}.`,
    'front-blank': ({ blanks = '' }) =>
      `Page 1 has blanks and cannot go out: let the registers name ${blanks.split(' ').map(blank).join(', ')}.`,
    'flow-missing': (it) => `There are no ${flow(it['flow'])} for ${month(it['month'])}.`,
    'views-disagree': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the total of the ${dataset(it['other'])} is ${difference(it)} ` +
      `than that of the ${dataset(it['base'])}, beyond what is allowed; check that both are complete.`,
    'not-released': () => 'Not released yet.',
    'held-by-order': () => 'Somebody has ordered the release to wait.',
    'dataset-missing': (it) => `There are no ${dataset(it['dataset'])} for ${month(it['month'])}.`,
    'change-implausible': (it) =>
      `The total of ${month(it['month'])} changed by ${(it['change'] ?? '').replace('-', '−')}% on the month before, which is not plausible; see whether a file is missing or doubled.`,
    'place-silent': (it) =>
      `${it['en']} has no ${it['flow'] ? flow(it['flow']) : 'trade'} in ${month(it['month'])} ` +
      `(${it['currency']} ${rounded(it['before'])} the month before${isNothing(it['yearAgo']) ? '' : `, ${rounded(it['yearAgo'])} a year earlier`}); check whether a file is missing.`,
    'control-missed': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the uploads come to ${difference(it)} than what customs published; check that they are complete.`,
    'control-far': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the sum to date in controls.csv is ${it['currency']} ${it['published']}, that of the months ${it['counted']}, more than one per cent off; check its unit and span.`,
    'indicator-twice': (it) =>
      `${month(it['month'])}: the indicator “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''} has two values, in “${it['other']}” and in “${it['file']}”; check them.`,
    'indicator-corrected': (it) =>
      `${month(it['month'])}: the indicator “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''} was corrected from ${it['value']} in “${it['other']}” to ${it['valueNow']} in “${it['file']}”.`,
    'indicator-correction-unmatched': (it) =>
      `${month(it['month'])}: the correction “${it['file']}” has the indicator “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''}, of which there was no figure before; it was added, look at it.`,
    'indicator-differs': (it) =>
      `${month(it['month'])}: the monthly figure of “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''} is not what the cumulative ones leave (file “${it['file']}”); check it.`,
    'indicator-fell': (it) =>
      `${month(it['month'])}: “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''} to date is ${it['value']}, below the ${it['other']} of the month before (file “${it['file']}”); check whether it is the month's own figure, or in another unit.`,
    'indicator-leaps': (it) =>
      `${month(it['month'])}: “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''} is ${it['value']}, and was ${it['other']} a year or a month before (file “${it['file']}”); check its unit and what it is of.`,
    'indicator-implausible': (it) =>
      `${month(it['month'])}: “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''} is ${it['value']} (file “${it['file']}”), which cannot well be; check it.`,
    'parts-overlap': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])} (${it['currency']}): ${counted(it['rows'], 'row stands', 'rows stand')} in more than one ` +
      `file: ${files(it['files'])}; remove the file that was sent twice.`,
    'currencies-differ': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the USD and the CNY files do not hold the same rows ` +
      `(${it['usdOnly']} only in USD, ${it['cnyOnly']} only in CNY: ${files(it['files'])}); download them again.`,
    'register-faulty': ofRegister,
    'register-doubted': ofRegister,
    'much-unlisted': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: ${it['share']} % of the value (${it['currency']} ${it['sum']}) ${unlisted[it['dimension'] ?? ''] ?? ''}`,
    'parks-not-listed': (it) =>
      `The file “${it['file']}” names parks in ${month(it['month'])} that parks.csv does not have: ${placesIn(it['byPlace'])}; they stand under “Unallocated”. See to the parks' code, name or short name, or add them to parks.csv.`,
    'districts-not-listed': (it) =>
      `The file “${it['file']}” names districts in ${month(it['month'])} that neither parks.csv nor customs’ list has: ${placesIn(it['byPlace'])}; they stand under “Unallocated”. Write customs’ five characters or a name of the register, or add them to parks.csv.`,
    'others-trade': (it) =>
      `The file “${it['file']}” has ${it['by'] === 'district' ? 'a large part of goods from or for other provinces' : it['known'] === 'yes' ? 'firms of places that may not be the city’s' : 'firms of other places than the city'} in ${month(it['month'])}: ` +
      `${placesIn(it['byPlace'])}; ${it['known'] === 'yes' ? 'see to places or statistics.area in bulletin.json, say with places which are the city’s, or keep the city’s alone' : 'keep the city’s, or say with places in bulletin.json which are the city’s'}.`,
    'places-left-out': (it) =>
      `The file “${it['file']}” has trade of other places in ${month(it['month'])}, which is not counted as the city’s: ${placesIn(it['byPlace'])}.`,
    'indicator-area-unknown': (it) =>
      `The file “${it['file']}” has ${counted(it['rows'], 'row')} of indicators in ${month(it['month'])} of areas that parks.csv does not have: ${some(it['areas'] ?? '')}. See to the names of the areas, or add them to parks.csv.`,
    'indicator-sums-left-out': (it) =>
      `The file “${it['file']}” has ${counted(it['rows'], 'sum')} of indicators over areas in ${month(it['month'])} (${some(it['areas'] ?? '')}), which are compared and are not the city’s.`,
    'indicator-sum-differs': (it) =>
      `${month(it['month'])}: the sum of “${it['en']}” (${it['area']}) is ${it['value']}, and the areas given come to ${it['other']} (file “${it['file']}”); check them.`,
    'indicator-parts-exceed': (it) =>
      `${month(it['month'])}: “${it['en']}” of the city is ${it['value']} (file “${it['file']}”), and ${some(it['areas'] ?? '')} come to ${it['other']}, which is more; check them.`,
    'indicator-basis-changed': (it) =>
      `${month(it['month'])}: the ${it['value']} of “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''} is given as ${it['basis'] === 'monthly' ? 'the month’s own figure, and was given to date' : 'a sum to date, and was given by the month'} before (file “${it['file']}”); check which it is.`,
    'indicator-basis-doubtful': (it) =>
      `${month(it['month'])}: the ${it['value']} of “${it['en']}”${it['area'] ? ` of ${it['area']}` : ''}, given as ${it['basis'] === 'monthly' ? 'the month’s own figure, looks like a sum to date' : 'a sum to date, looks like the month’s own figure'} (to date it was ${it['other']} the month before, file “${it['file']}”); check which it is.`,
    'indicators-missing': (it) =>
      `Indicators that each month before had have no figure in ${month(it['month'])}: ${some(it['en'] ?? '', '; ')}; “…” stands for them. Send them.`,
    'indicators-not-reported': (it) =>
      `Indicators without a figure in ${month(it['month'])}: ${some(it['en'] ?? '', '; ')}; “…” stands for them.`,
    'indicator-year-not-whole': (it) =>
      `The indicator “${it['en']}” has no figure of ${months(it['months'])}, so that “…” stands for its sum to date in ${month(it['month'])}.`,
    'indicators-of-parts-only': (it) =>
      `Indicators that only parks or districts have in ${month(it['month'])}: ${some(it['en'] ?? '', '; ')}; no city’s figure is made up from them, “…” stands for it.`,
    'indicators-left-out': (it) =>
      `The file “${it['file']}” has ${counted(it['rows'], 'row')} of indicators of other places (${some(it['areas'] ?? '')}) in ${month(it['month'])}, which are not the city’s and are left out.`,
    'far-from-history': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: ${it['currency']} ${it['sum']}, where the season and the year’s growth let expect about ${it['expected']}; look for files that are missing or there twice, and at the unit of money.`,
    'rows-few': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: there are only ${it['rows']} rows (${files(it['files'])}), where each of the ${it['past']} months before had ${it['least']} or more, and less money; look whether a download is cut short or a part was sent.`,
    'codes-gone': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: ${counted(it['count'], ...(codeKinds[it['dimension'] ?? ''] ?? (['code', 'codes'] as const)))} that each of the ${it['past']} months before had ${it['count'] === '1' ? 'is' : 'are'} not there (${(it['codes'] ?? '').split(' ').join(', ')}${Number(it['count']) > 10 ? ' …' : ''}), of ${it['currency']} ${rounded(it['before'])} in these months (all: ${rounded(it['ofAll'])}); look whether the download was asked for all, and whether a file is missing.`,
    'unit-values-moved': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}${it['file'] ? `, file “${it['file']}”` : ''}: the unit values of the ${it['goods']} goods by market that can be compared are about ${it['times']} times what they were: ${it['currency']} ${rounded(it['sum'])}, where their quantities let expect about ${rounded(it['expected'])}; look at the units of money and of quantity, and for a factor over all amounts.`,
    'firm-unit-values-moved': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: ${it['name'] || 'a firm'} (${it['enterprise']}) has unit values about ${it['times']} times what they were, of ${counted(it['goods'], 'good')} that can be compared: ${it['currency']} ${rounded(it['sum'])}, where their quantities let expect about ${rounded(it['expected'])}; look at the units of its money and quantities, and at decimal points.`,
    'largest-firm-missing': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: ${it['name'] || it['enterprise']} (${it['enterprise']}) has no row, though it was among the first three in each of the twelve months before (${it['currency']} ${it['before']} in the last of them, ${it['twelveMonths']} in all); look whether its rows are missing.`,
    'rate-beside-others': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: CNY over USD is ${it['rate']}, in the months beside it ${it['others']}; look at the currency and the unit of the sums.`,
    'upload-of-other-rate': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: CNY over USD is ${it['rate']} in ${files(it['files'])}, and ${it['others']} in what else the month has; look at the currency and the unit of the sums.`,
    'pair-rates-apart': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: of the USD and the CNY files (${files(it['files'])}) ${counted(it['rows'], 'row does', 'rows do')} not say the same (in all USD ${it['usd']} and CNY ${it['cny']}): ` +
      `a dollar was about CNY ${it['rate']}, where ${amounts(it['list'])}; look at the sums of these rows.`,
    'pair-rate-implausible': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: CNY over USD is ${it['rate']} in the pair of files ${files(it['files'])}, which no rate of exchange ever was; look at the currency and the unit of the sums.`,
    'part-missing': (it) =>
      `Of the numbered files of ${month(it['month'])} number ${(it['missing'] ?? '').split(' ').join(', ')} is missing (there are ${files(it['files'])}); add it.`,
    'rows-corrected': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the correction “${it['file']}” corrected ${counted(it['replaced'], 'row')} (${fromTo(it)})` +
      `${it['added'] === '0' ? '' : ` and added ${it['added']}`}.`,
    'correction-without-base': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: there is no file with the same columns that the correction (${files(it['files'])}, ${counted(it['rows'], 'row')}) could correct; add that file, or make the correction anew with its columns.`,
    'correction-unmatched': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: of ${counted(it['rows'], 'row')} of the correction “${it['file']}” ${it['added']} stand in no other file and were added; look whether it corrects another month, and at its codes.`,
    'correction-great': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the correction “${it['file']}” changes much (${fromTo(it)})${it['leaps'] === '0' ? '' : `, the amounts of ${counted(it['leaps'], 'key')} five times or more (the farthest from ${it['currency']} ${it['rowFrom']} to ${it['rowTo']})`}; look at decimal points, units and the month.`,
    'correction-leaves-rows': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the correction “${it['file']}” repeats most of a file and lacks ${counted(it['left'], 'row')} of it (${sums(it)}), which still count${it['added'] === '0' ? '' : `; ${it['added']} of its own ${counted(it['rows'], 'row')} are new`}. If they were taken out or recoded, replace the original file under its own name and remove the correction; confirm if they still stand.`,
    'correction-uneven': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the correction “${it['file']}” has ${counted(it['uneven'], 'key')} in more or fewer rows than before, all of which it replaced (${fromTo(it)}); look whether it is whole.`,
    'correction-of-one-currency': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the correction “${it['file']}” corrects ${counted(it['partly'], 'row')} in one currency only (${fromTo(it)}), and the other stands as it was; look at them.`,
    'correction-order-untold': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: the corrections “${it['file']}” and ${files(it['beside'])} tell the same rows otherwise, and their names do not say which is the later; “${it['file']}” counts. Name them by number (correction 2) or by day.`,
    'rows-sent-again': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: two files (${files(it['files'])}) have ${counted(it['rows'], 'row')} of the same with other amounts (${both(it)}), and both count; look whether they were sent again.`,
    'rows-of-other-month': (it) =>
      `Of ${counted(it['rows'], 'row')} of ${flow(it['flow'])} of ${month(it['month'])} in the file “${it['file']}” ${it['same']} are to the cent those of ${month(it['otherMonth'])}; look whether it is the file of that month.`,
    'exports-as-imports': (it) =>
      `${month(it['month'])}: a file of exports and one of imports (${files(it['files'])}) are alike (${counted(it['rows'], 'row')}, ${sums(it)}); look whether one of them is the wrong file, or under the wrong name.`,
    'view-incomparable': (it) =>
      `${month(it['month'])}, ${flow(it['flow'])}: ${files(it['files'])} (${dataset(it['other'])}) is in ${it['currency']} alone and what counts (${dataset(it['base'])}) has no ${it['currency']}: the two cannot be compared, and no figure rests on it; send both in one currency, or all codes in ${it['currency']}.`,
    'counted-once': ({ file, first }) =>
      `The files “${file}” and “${first}” have the same content, which counts once.`,
    'flash-superseded': (it) =>
      `Formal data for ${flow(it['flow'])} in ${month(it['month'])} supersede the flash file “${it['file']}”.`,
    'before-first-month': (it) =>
      `The firstMonth of bulletin.json is ${month(it['firstMonth'])}, which is after this bulletin’s ${month(it['month'])}; look at it.`,
    'months-missing': (it) => `No data for ${months(it['months'])}: the year to date cannot be given.`,
    'flow-months-missing': (it) =>
      `No ${flow(it['flow'])} for ${months(it['months'])}: sums to date and growth with these months in them cannot be given.`,
    'currency-missing': (it) =>
      `The ${flow(it['flow'])} of ${months(it['months'])} have no amounts in ${it['currency']}, so that no figure in it rests on these months; send them.`,
    'e-commerce-unseen': () =>
      'The data carry no four-digit supervision codes: cross-border e-commerce, market procurement and tourist ' +
      'purchases cannot be shown apart and are included in other regimes.',
    'undrawn-character': ({ character, codePoint, places = '' }) =>
      `No face draws the character “${character}” (${codePoint}, in ${some(places)}): “〓” stands for it in the PDF and the picture; the web page, the workbook and the CSVs have it.`,
    'targets-of-other-years': (it) =>
      `The register targets.csv has no target of ${it['year']} for the city’s total trade (it has those of ${some(it['years'] ?? '')}), and its completion is not computed.`,
    'groups-approximate': ({ en }) =>
      `These product groups approximate the official lists by HS codes: ${en}.`,
  },
  confirm: ({ month: of, code, key }) =>
    ` If it is right as it is, write a line into registers/confirmed.csv: ${of},${code},${key},who,why.`,
  inToDate: (of, to, told) => `In the year to date of ${month(to)}, by its ${month(of)}: ${told}`,
  confirmed: (told, who, why) => `Confirmed by ${who} (${why}): ${told}`,
  idle: ({ line, code, key }) =>
    `Line ${line} of confirmed.csv (${code}, ${key}) lifts nothing: its doubt is gone or rests on other evidence by now; look again, or remove the line.`,
  missing: {
    'register-missing': (dimension, { register }) =>
      `No breakdown by ${dimension}: the register ${register} is missing.`,
    'views-disagree': (dimension) =>
      `No breakdown by ${dimension}: the data that have it do not agree with the main data.`,
    'not-in-data': (dimension) => `No breakdown by ${dimension}: the data do not have it.`,
    'no-known-codes': (dimension) =>
      `No breakdown by ${dimension}: the data have no code that stands on its list.`,
  },
};
