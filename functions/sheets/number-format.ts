/**
 * What a number format (`00000000`, `0.0%`, `yyyy"年"m"月"`, `#,##0.00,`) makes people read in a cell, as far as it changes
 * what the number says. Decimals, thousands commas, colours and brackets change nothing: the number is taken as stored.
 */
export interface NumberFormat {
  /** A day or a month. */
  readonly isDate: boolean;
  /** A month without its day. */
  readonly isMonth: boolean;
  /** A time of day or a duration alone. */
  readonly isTime: boolean;
  readonly isPercent: boolean;
  /** Digits that a whole number is filled up to with zeros in front; 0: none. */
  readonly zeros: number;
  /** Ten to this power is what one unit that is shown counts: 3 where thousands are. */
  readonly scale: number;
  /** Words and signs of currency before and behind the number. */
  readonly before: string;
  readonly behind: string;
}

const general: NumberFormat = {
  ...{
    isDate: false,
    isMonth: false,
    isTime: false,
    isPercent: false,
    zeros: 0,
    scale: 0,
    before: '',
    behind: '',
  },
};

/** Formats that files name by a number alone, as far as they say more than General (ECMA-376, 18.8.30). */
const named = new Map<number, string>([
  [9, '0%'],
  [10, '0.00%'],
  [17, 'mmm yy'],
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'yyyy/m/d'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'h:mm:ss'] as const),
]);

/** The format with a number, where the file does not say what it is. */
export function namedFormat(id: number): string {
  return named.get(id) ?? 'General';
}

const known = new Map<string, readonly NumberFormat[]>();
/** Formats are many in hostile files only. */
const mostKnown = 10_000;

/** The formats of positive numbers, of negative ones and of zero, as far as the code tells them apart. */
export function numberFormats(code: string): readonly NumberFormat[] {
  const found = known.get(code);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const read = sections(code).slice(0, 3).map(formatOf);
  const formats = read.length === 0 ? [general] : read;
  known.set(code, formats);
  return formats;
}

/** The sections of a format, between semicolons that stand in no literal. */
function sections(code: string): string[] {
  return code.match(/(?:"[^"]*"?|[\\!_*].|\[[^\]]*\]?|[^;"[\\!_*]|[\\!_*]$)+/gsu) ?? [];
}

/** Colours, conditions, languages and calendars say nothing; a sign of currency stands before its language. */
const bracket = /^\[(?:\$([^\]-]*)[^\]]*|[^\]]*)\]$/;
const piece = /"[^"]*"?|[\\!][^]|[_*][^]|\[[^\]]*\]?|General|G\/通用格式|AM\/PM|A\/P|上午\/下午|[^]/giu;

function formatOf(section: string): NumberFormat {
  let pattern = '';
  const literals = { before: '', behind: '' };
  const say = (text: string): void => {
    if (!/[\p{L}\p{Sc}%‰]/u.test(text)) return;
    literals[/[0#?@G]/.test(pattern) ? 'behind' : 'before'] += text.trim();
  };
  for (const [part] of section.matchAll(piece)) {
    if (/^(General|G\/通用格式)$/i.test(part)) pattern += 'G';
    else if (part.startsWith('"')) say(part.replaceAll('"', ''));
    else if (/^[\\!]./su.test(part)) say(part.slice(1));
    else if (part.startsWith('[')) {
      if (/^\[[hms]+\]$/i.test(part)) pattern += 'h';
      else say(bracket.exec(part)?.[1] ?? '');
    } else if (/^[_*]/.test(part)) continue;
    else if (/^(AM\/PM|A\/P|上午\/下午)$/i.test(part)) pattern += 'h';
    else if (/[0#?.,%@EeyYmMdDhHsSgGbBaA/+: -]/.test(part)) pattern += part;
    else say(part);
  }
  const letters = pattern.replaceAll(/E[+-]/g, '').replaceAll('G', '');
  const isDate = /[ydba]|e(?!\d)|m/i.test(letters) && !isClock(letters);
  const isTime = !isDate && /[hsm]/i.test(letters);
  const isMonth = isDate && /y/i.test(letters) && !/[dbaehs]/i.test(letters);
  if (isDate || isTime) return { ...general, isDate, isMonth, isTime };
  return {
    ...{ isDate, isMonth, isTime, isPercent: pattern.includes('%'), ...literals },
    zeros: /^0{2,}$/.test(pattern.trim()) ? pattern.trim().length : 0,
    scale: 3 * (/[0#?](,+)(?![,0#?])/.exec(pattern)?.[1]?.length ?? 0),
  };
}

/** Minutes are months elsewhere. */
function isClock(letters: string): boolean {
  return /[hs]/i.test(letters) && !/[ydbea]/i.test(letters);
}
