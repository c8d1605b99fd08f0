/** A prime below 2²⁶: a product of two remainders is exact in a double. */
const prime = 67_108_859;

/** The remainder of a whole number. */
export function remainderOf(value: bigint): number {
  const remainder = Number(value % BigInt(prime));
  return remainder < 0 ? remainder + prime : remainder;
}

/** A remainder as the whole number nearest to nothing that leaves it. */
export function signed(remainder: number): number {
  return remainder * 2 > prime ? remainder - prime : remainder;
}

/** The product of two remainders. */
export function times(left: number, right: number): number {
  return reduced(left * right);
}

/** One remainder without so many times another. */
export function less(from: number, count: number, one: number): number {
  return reduced(from + (prime - count) * one);
}

/** One remainder with so many times another. */
export function plus(to: number, count: number, one: number): number {
  return reduced(to + count * one);
}

/** By Fermat: the power of the prime less two. */
export function inverse(value: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/** The remainder, never 0, that stands for a place: always the same, and as if drawn by lot. */
export function lotOf(place: number, draw: number): number {
  let mixed = Math.imul(place + 1, 0x9e_37_79_b1) ^ Math.imul(draw + 1, 0x85_eb_ca_77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21_f0_aa_ad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x73_5a_2d_97);
  return 1 + (((mixed ^ (mixed >>> 15)) >>> 0) % (prime - 1));
}

/** Of a whole number below 2⁵³; a division would take ten times as long. */
function reduced(value: number): number {
  const remainder = value - Math.floor(value * perPrime) * prime;
  return remainder < 0 ? remainder + prime : remainder >= prime ? remainder - prime : remainder;
}

const perPrime = 1 / prime;
