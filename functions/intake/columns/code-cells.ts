import { codeLists } from '../../reference/code-lists.ts';
import { problem, value, type Reading } from './reading.ts';

/** No code is written in more characters, spaces and dots between its digits counted. */
const longest = 40;

/**
 * HS codes have 2, 4, 6, 8 or 10 digits, in groups of 4.2.2.2 where dots stand between them. A dot elsewhere is that of
 * a number, which keeps no zeros at its ends; an odd number of digits is a zero that a spreadsheet ate.
 */
export function parseProductCell(text: string): Reading {
  if (text.length > longest) return problem('product-malformed');
  if (isScientific(text)) return problem('code-in-scientific-notation');
  const written = text.replaceAll(' ', '');
  if (/^\d+\.0+$/.test(written) && !/^\d{4}\.00$/.test(written)) return problem('product-as-number');
  if (/^\d{4}(\.\d{2}){1,3}$/.test(written)) return value(written.replaceAll('.', ''));
  if (/^\d{4}(\.\d{2}){0,2}\.\d$/.test(written)) return problem('product-last-zero-lost');
  if (/^\d+(\.\d+)+$/.test(written)) return problem('product-dots-eaten');
  if (!/^\d+$/.test(written)) return problem('product-malformed');
  if (written.length === 9) return problem('product-nine-digits');
  if (written.length > 10) return problem('product-too-long');
  return written.length % 2 === 0 ? value(written) : problem('product-zero-lost');
}

/** Customs' three digits, the two or three letters of ISO 3166, or a name just as the list of markets has it. */
export function parseMarketCell(text: string): Reading {
  const written = text.replace(/\.0+$/, '');
  if (/^\d{3}$/.test(written)) return value(written);
  if (isScientific(text)) return problem('code-in-scientific-notation');
  const code = text.length > longest * 3 ? undefined : marketCodes().get(text.toUpperCase());
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

export const parseRegimeCell = codeReader(/^\d{2}$/, 'regime-malformed');
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
