/** What looks like time in a text: a day, several months, one month, one without its year, a word for sums to date. */
export interface TimeShape {
  readonly shape: RegExp;
  readonly is: 'day' | 'span' | 'part' | 'month' | 'yearless' | 'word';
}

const year = '(?<!\\d)20\\d\\d';
const to = ' ?(?:[-~～—–−至到]{1,2}|to) ?';
const day = `${year}(?:([-/.])\\d{1,2}\\1\\d{1,2}|年\\d{1,2}月\\d{1,2}[日号]|(?:0[1-9]|1[0-2])[0-3]\\d)(?!\\d)`;
const ends = `(?:20\\d\\d(?:年|[-/.])?)?\\d{1,2}`;
const names = '(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const ordinal = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';
/** Behind "may" the verb. */
const auxiliary = '(?! (?:be|not|have|differ|vary|include|contain|change|still|also|only|need)(?![a-z]))';

/** The longest first; what has been read is not read again. */
export const timeShapes: readonly TimeShape[] = [
  // To the second: when a file was made.
  {
    shape:
      /(?<!\d)(?:20\d\d[-_. ]\d{1,2}[-_. ]\d{1,2}|\d{1,2}[-_. ]\d{1,2}[-_. ]20\d\d)[-_. t]\d{1,2}[-_.:]\d{1,2}[-_.:]\d{1,2}(?!\d)/g,
    is: 'day',
  },
  { shape: new RegExp(`${day}${to}${day.replaceAll('\\1', '\\2')}`, 'g'), is: 'span' },
  { shape: new RegExp(`${day}(?:[t ]?\\d{1,2}:\\d\\d(?::\\d\\d)?)?`, 'g'), is: 'day' },
  {
    shape:
      /(?<!\d)\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[ -]20\d\d/g,
    is: 'day',
  },
  { shape: new RegExp(`${names}\\.? \\d{1,2}(?:st|nd|rd|th)?,? ?20\\d\\d(?!\\d)`, 'g'), is: 'day' },
  { shape: /\d{7,}/g, is: 'day' },
  { shape: new RegExp(`(?:${year}年?)?[前头]\\d{1,2}个?月`, 'g'), is: 'span' },
  {
    shape: new RegExp(
      `(?:截[至止]|年初至|年初到)(?:${year} ?(?:年|[-/.]))?\\d{1,2}月?[底末]?(?!\\d|[-/.]\\d|月|日)`,
      'g',
    ),
    is: 'span',
  },
  { shape: new RegExp(`${year} ?年 ?\\d{1,2} ?月?${to}${ends}(?!\\d) ?月?份?`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}[/.]\\d{1,2}${to}${ends}(?![\\d]) ?月?份?`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}-\\d{1,2}(?:[~～—–至到]|[ _]to[ _])${ends}(?!\\d) ?月?份?`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}\\d\\d[-~～—–_至到]20\\d{4}(?!\\d)`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}\\d\\d[-~～—–至到]\\d{1,2}月份?`, 'g'), is: 'span' },
  {
    shape: new RegExp(`${year} ?年?第?(?:[1-4]季度?|[前头][1-3]个?季度?|[上下]半年|全年)`, 'g'),
    is: 'span',
  },
  { shape: new RegExp(`${year}[-_ ]?(?:[qh][1-4])(?![a-z0-9])`, 'g'), is: 'span' },
  { shape: /(?<![a-z0-9])[qh][1-4][-_ /]?20\d\d(?!\d)/g, is: 'span' },
  {
    shape: /(?<![a-z0-9])(?:[1-4]q|q[1-4][-_ ']?|fy[-_ ']?)(?:20)?\d\d(?!\d)|(?<!\d)\d\dq[1-4](?![a-z0-9])/g,
    is: 'part',
  },
  {
    shape: new RegExp(
      `(?:${year}年度(?! ?\\d{1,2}月)|(?:full|fiscal|financial|calendar)[- ]year|fy ?20\\d\\d)`,
      'g',
    ),
    is: 'part',
  },
  {
    shape: new RegExp(
      `(?<![a-z0-9])(?:${ordinal} (?:quarter|half)|(?:quarter|half[- ]year) [1-4]|half[- ]year|quarterly)(?![a-z])`,
      'g',
    ),
    is: 'part',
  },
  {
    shape: new RegExp(
      `${names}\\.?,?(?: ?[-~—–_] ?| to | through )${names.slice('(?<![a-z])'.length)}\\.?(?:[ ,_-]{1,2}20\\d\\d)?(?![a-z\\d])`,
      'g',
    ),
    is: 'span',
  },
  { shape: /(?<!\d)\d{1,2}月?[-~～—–−至到]\d{1,2}月份?/g, is: 'span' },
  { shape: /第?[1-4]季度?|[前头][1-3]个?季度?|[上下]半年/g, is: 'part' },
  { shape: new RegExp(`${year} ?年度? ?\\d{1,2} ?月份?`, 'g'), is: 'month' },
  { shape: new RegExp(`${year}[-_ ]?m\\d{1,2}(?!\\d)`, 'g'), is: 'month' },
  { shape: new RegExp(`${year}[-/._]\\d{1,2}(?!\\d)`, 'g'), is: 'month' },
  { shape: new RegExp(`${year}\\d\\d(?!\\d)`, 'g'), is: 'month' },
  { shape: new RegExp(`${names}\\.?[ _,'-]{0,2}20\\d\\d(?!\\d)`, 'g'), is: 'month' },
  { shape: new RegExp(`${year}[ _,-]?${names.replace('(?<![a-z])', '')}(?![a-z])`, 'g'), is: 'month' },
  { shape: /(?<![\d-/._])\d{1,2}[-/.]20\d\d(?![\d-/.])/g, is: 'month' },
  { shape: /(?<!\d)\d\d年\d{1,2}月份?/g, is: 'month' },
  { shape: new RegExp(`${names}\\.?[-']\\d\\d(?![\\d-])`, 'g'), is: 'month' },
  { shape: /(?<![\d/.a-z]|\d[-_])\d\d-(?:0[1-9]|1[0-2])(?![\d\-/.a-z])/g, is: 'month' },
  {
    shape:
      /累计|年初[至到]今|[今本]年以来|年初以来|(?<![a-z])ytd(?![a-z])|year[- ]to[- ]date|(?<![a-z])(?:cumulative|cumulated|accumulated)(?![a-z])/g,
    is: 'word',
  },
  { shape: /(?<![\d.])\d{1,2}月\d{1,2}[日号]/g, is: 'day' },
  { shape: /(?<![\d.])(?:0?[1-9]|1[0-2])月份?(?!龄)/g, is: 'yearless' },
  {
    shape: new RegExp(
      `(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may${auxiliary}|june?|july?|aug(?:ust)?|sep(?!=|[-_ ]?line)|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])`,
      'g',
    ),
    is: 'yearless',
  },
];
