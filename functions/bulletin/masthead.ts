import { disclosureWordsIn } from '../words/catalogues.ts';
import { numberOf, shift, type Month } from '../trade/month.ts';
import type { Registers } from '../reference/registers.ts';
import type { Context } from './context/context.ts';
import type { Masthead } from './model/bulletin.ts';

/** What the bureau has not said of an official page, in the order of the page. */
export type Blank = 'issuer' | 'number' | 'date';

/**
 * What stands above the bulletin. Nothing of it is invented: what the bureau has not said is a blank to be filled by
 * hand.
 */
export function mastheadOf({ evidence, words, language, edition, date, period, nameOf }: Context): Masthead {
  const { registers, month } = evidence;
  const { settings } = registers;
  const issuer = settings.issuer && nameOf(settings.issuer);
  const day = issueDay(registers, month);
  return {
    issuer: issuer ?? '',
    signed: issuer ?? words.blanks.issuer,
    title: nameOf(settings.title),
    period,
    number: edition === 'public' ? disclosureWordsIn(language).edition : documentNumber(),
    date: day === undefined ? words.blanks.date : words.day(...partsOf(day)),
    issued: date,
    contact: nameOf(settings.contact),
  };

  /**
   * By GB/T 9704-2012 the year stands in 〔〕, and the number has no 第 and no leading zeros.
   *
   * The number counts within the year of issue: December's bulletin has that of the year after.
   */
  function documentNumber(): string {
    const { documentSeries, issueNumbers } = settings;
    if (documentSeries === undefined || day === undefined) return words.blanks.number;
    return words.documentNumber(documentSeries, partsOf(day)[0], issueNumbers[month] ?? numberOf(month));
  }
}

/** The day of the next month's bulletin as printed; "" where the bureau has not said. */
export function nextRelease({ evidence, words }: Context): string {
  const day = issueDay(evidence.registers, shift(evidence.month, 1));
  return day === undefined ? '' : words.day(...partsOf(day));
}

/** What is left blank on the page of a month's bulletin, so that it cannot go out as it is. */
export function blanksOf(registers: Registers, month: Month): Blank[] {
  const { issuer, documentSeries } = registers.settings;
  const day = issueDay(registers, month);
  return [
    ...(issuer === undefined ? ['issuer' as const] : []),
    ...(documentSeries === undefined || day === undefined ? ['number' as const] : []),
    ...(day === undefined ? ['date' as const] : []),
  ];
}

/** The day of issue, an ISO date: the calendar's, else the bureau's usual day of the next month; undefined for neither. */
function issueDay({ calendar, settings }: Registers, month: Month): string | undefined {
  const announced = calendar.find((release) => release.month === month)?.at.slice(0, 10);
  if (announced !== undefined || settings.issueDay === undefined) return announced;
  return `${shift(month, 1)}-${String(settings.issueDay).padStart(2, '0')}`;
}

function partsOf(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return [year, month, dayOfMonth];
}
