import type { Receipt } from '../../facts/receipt.ts';
import { amendmentOf } from '../../facts/supply/amending.ts';
import type { Finding } from '../../trade/finding.ts';
import { withoutMonths } from '../../trade/named-months.ts';
import type { Month } from '../../trade/month.ts';

/** A number beyond is a chapter or a code, no part. */
const mostParts = 30;

const chinese = '一二三四五六七八九十';

/** What a name says of its part: its number, of how many it says, and the name without the number. */
interface NumberedPart {
  readonly stem: string;
  readonly number: number;
  readonly of: number | undefined;
}

const forms: readonly RegExp[] = [
  /第(?<n>\d{1,2}|[一二三四五六七八九十])\s*(?:部分|部|批次?|份|页|卷|册|包)(?:\s*[(（]?\s*共\s*(?<of>\d{1,2})\s*(?:部分|部|批次?|份|页|卷|册|包)\s*[)）]?)?/,
  /(?<![a-z])(?:part|pt|file)[-_. ]?(?<n>\d{1,2})(?:\s*[-_ ]?of[-_ ]?(?<of>\d{1,2}))?(?!\d)/i,
  /(?<![\d])(?<n>\d{1,2})[-_ ]?of[-_ ]?(?<of>\d{1,2})(?!\d)/i,
  /(?<=[-_ \u4e00-\u9fff])(?<n>\d{1,2})$/,
];

/** The part that an upload is by its name; undefined where it names none. A month is no part, and stays in the stem. */
export function numberedPart(key: string): NumberedPart | undefined {
  const name = key.replace(/\.[^./]*$/, '');
  const bare = withoutMonths(name);
  for (const form of forms) {
    const found = form.exec(bare);
    const { n = '', of } = found?.groups ?? {};
    if (found === null) continue;
    const number = chinese.includes(n) ? chinese.indexOf(n) + 1 : Number(n);
    // 2021-06-02 is a day as well.
    if (/^0\d$/.test(n) && /#[-_.]?$/.test(bare.slice(0, found.index))) return undefined;
    const stem = `${name.slice(0, found.index)}#${name.slice(found.index + found[0].length)}`;
    return { stem, number, of: of === undefined ? undefined : Number(of) };
  }
  return undefined;
}

/** Series of numbered parts that speak of the month and lack some: those that are there, and the numbers that are not. */
export function missingParts(receipts: readonly Receipt[], month: Month): Finding[] {
  const named = receipts.flatMap((receipt) => {
    // 更正2 is the second correction, and that of a part is no part.
    const part = amendmentOf(receipt) === undefined ? numberedPart(receipt.source.key) : undefined;
    return part === undefined ? [] : [{ receipt, ...part }];
  });
  const series = Map.groupBy(named, ({ stem }) => stem);
  return [...series.values()].flatMap((parts) => {
    const isOfMonth = parts.some(({ receipt }) => receipt.parts.some((part) => part.month === month));
    const numbers = new Set(parts.map(({ number }) => number));
    const last = Math.max(...numbers, ...parts.map(({ of = 0 }) => of));
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((one) => !numbers.has(one));
    const isTold = parts.some(({ of }) => of !== undefined);
    // A lone 9 is a name; that more are missing than there are says the same.
    if (!isOfMonth || last > mostParts || missing.length === 0) return [];
    if (!isTold && missing.length > numbers.size) return [];
    const files = parts.map(({ receipt }) => receipt.source.key).sort();
    const details = { month, files: files.join('\n'), missing: missing.join(' ') };
    return [{ code: 'part-missing', details }];
  });
}
