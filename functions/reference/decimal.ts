import { ratio, type Ratio } from '../trade/ratio.ts';

/** "1,234.5" as an exact number; undefined for anything else. */
export function parseDecimal(text: string): Ratio | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(',', ''));
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  return ratio(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}
