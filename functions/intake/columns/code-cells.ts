import { codeLists } from '../../reference/code-lists.ts';
import { codeNamed, codesByName } from './code-names.ts';
import { problem, value, type Reading } from './reading.ts';

/** No code is written in more characters, spaces and dots between its digits counted. */
const longest = 40;

/**
 * HS codes have 2, 4, 6, 8 or 10 digits, in groups of 4.2.2.2 where dots stand between them. A dot elsewhere is that of
 * a number, which keeps no zeros at its ends, or of groups of two; of an odd number of digits one is missing.
 */
export function parseProductCell(text: string): Reading {
  if (text.length > longest) return problem('product-malformed');
  if (isScientific(text)) return problem('code-in-scientific-notation');
  const written = text.replaceAll(' ', '');
  if (/^\d+\.0+$/.test(written) && !/^\d{4}\.00$/.test(written)) return problem('product-as-number');
  if (/^\d{4}(\.\d{2}){1,3}$/.test(written)) return value(written.replaceAll('.', ''));
  if (/^\d{4}(\.\d{2}){0,2}\.\d$/.test(written)) return problem('product-last-zero-lost');
  if (/^\d{2}(\.\d{2})+$/.test(written)) return problem('product-dots-elsewhere');
  if (/^\d+(\.\d+)+$/.test(written)) return problem('product-dots-eaten');
  if (!/^\d+$/.test(written)) return problem('product-malformed');
  if (written.length === 9) return problem('product-nine-digits');
  if (written.length > 10) return problem('product-too-long');
  return written.length % 2 === 0 ? value(written) : problem(digitLost(written));
}

/** Where an odd code lacks a digit: in front, where it is a code with a zero there alone; behind, where without one. */
function digitLost(written: string): string {
  const [withZero, without] = [isBeginning(`0${written}`), isBeginning(written)];
  if (withZero === without) return 'product-odd';
  return withZero ? 'product-zero-lost' : 'product-end-lost';
}

let beginnings: ReadonlySet<string> | undefined;

/** Whether some subheading begins so, or is where the code begins. */
function isBeginning(code: string): boolean {
  beginnings ??= new Set(
    [...codeLists().subheadings].flatMap((subheading) =>
      Array.from({ length: 6 }, (_, index) => subheading.slice(0, index + 1)),
    ),
  );
  return beginnings.has(code.slice(0, 6));
}

function namesOf(role: 'market' | 'regime' | 'supervision'): ReadonlyMap<string, readonly string[]> {
  return codesByName(role, codeLists()) ?? new Map<string, readonly string[]>();
}

/** Customs' three digits, the two or three letters of ISO 3166, or a name of the list, beside its own code or not. */
export function parseMarketCell(text: string): Reading {
  const written = text.replace(/\.0+$/, '');
  if (/^\d{3}$/.test(written)) return value(written);
  if (isScientific(text)) return problem('code-in-scientific-notation');
  if (text.length > longest * 3) return problem('market-malformed');
  const code = marketCodes().get(text.toUpperCase()) ?? codeNamed(text, namesOf('market'));
  return code === undefined ? problem('market-malformed') : value(code);
}

let codes: ReadonlyMap<string, string> | undefined;

function marketCodes(): ReadonlyMap<string, string> {
  const listed = [...codeLists().markets.values()].flatMap(({ code, name, iso2, iso3 }) =>
    [iso2, iso3, name.zh, name.en]
      .filter((word) => word !== '')
      .map((word) => [word.toUpperCase(), code] as const),
  );
  codes ??= new Map(
    listed.filter(([word, code]) => listed.every((one) => one[0] !== word || one[1] === code)),
  );
  return codes;
}

/** The statistics' two digits, the four of a supervision code that counts under one, or a name of either. */
export function parseRegimeCell(text: string): Reading {
  const code = parseTwoDigits(text);
  if (code.kind === 'value' || text.length > longest) return code;
  const named = codeNamed(text, namesOf('regime'));
  const supervision = parseSupervisionCell(text);
  const { regime = '' } =
    supervision.kind === 'value' ? (codeLists().supervisionRegimes.get(supervision.value) ?? {}) : {};
  return named !== undefined ? value(named) : regime === '' ? code : value(regime);
}

const parseTwoDigits = codeReader(/^\d{2}$/, 'regime-malformed');
export const parseEnterpriseCell = codeReader(/^([0-9A-Z]{10}|[0-9A-Z]{18})$/, 'enterprise-malformed');

/**
 * Customs' five characters, the six digits of GB/T 2260 as a register may have them, or a name, which the register or
 * customs' list tells when the month is read. No name begins with a digit.
 */
export function parseDistrictCell(text: string): Reading {
  if (text.length > longest) return problem('district-malformed');
  if (isScientific(text)) return problem('code-in-scientific-notation');
  const written = withoutFraction(text).toUpperCase();
  if (/^(\d{4}[0-9A-Z]|\d{6})$/.test(written)) return value(written);
  return /^\p{L}/u.test(text) ? value(text) : problem('district-malformed');
}

export function parseSupervisionCell(text: string): Reading {
  const written = withoutFraction(text);
  if (/^\d{4}$/.test(written)) return value(written);
  const named = text.length > longest ? undefined : codeNamed(text, namesOf('supervision'));
  if (named !== undefined) return value(named);
  return problem(/^\d{3}$/.test(written) ? 'supervision-zero-lost' : 'supervision-malformed');
}

function codeReader(pattern: RegExp, otherwise: string): (text: string) => Reading {
  return (text) => {
    if (text.length > longest) return problem(otherwise);
    if (isScientific(text)) return problem('code-in-scientific-notation');
    const written = withoutFraction(text).toUpperCase();
    return pattern.test(written) ? value(written) : problem(otherwise);
  };
}

/** Codes of which every digit is there lost nothing where they went through a number: 502.0 is 502. */
function withoutFraction(text: string): string {
  return text.length > longest ? text : text.replace(/^(\d+)\.0+$/, '$1');
}

function isScientific(text: string): boolean {
  return text.length <= longest && /^\d(\.\d+e\+?|e\+)\d+$/i.test(text);
}
