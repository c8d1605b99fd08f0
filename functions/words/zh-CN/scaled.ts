/** An amount as people read its size: two decimals of the first scale that it reaches, with its word. */
export interface Scaled {
  readonly value: string;
  readonly scale: string;
}

/** Of an amount as text with two decimals ("222484368.50"), rounded half away from zero; the scales from the largest on. */
export function scaled(
  text: string,
  scales: readonly { readonly from: number; readonly scale: string }[],
): Scaled {
  const hundredths = BigInt(text.replace('.', ''));
  const size = hundredths < 0n ? -hundredths : hundredths;
  const found = scales.find(({ from }) => size >= BigInt(from) * 100n);
  if (found === undefined) return { value: text, scale: '' };
  const divisor = BigInt(found.from);
  const rounded = String((size + divisor / 2n) / divisor);
  const sign = hundredths < 0n ? '−' : '';
  return { value: `${sign}${rounded.slice(0, -2)}.${rounded.slice(-2)}`, scale: found.scale };
}

/** Whether an amount is nothing, as where nothing was delivered: it is not told. */
export function isNothing(text = ''): boolean {
  return /^[0.]*$/.test(text);
}
