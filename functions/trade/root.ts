/**
 * The greatest whole number whose power is not above the value, by Newton's method; the value is not negative, the
 * degree at least one.
 */
export function integerRoot(value: bigint, degree: number): bigint {
  if (value < 2n || degree === 1) return value;
  const [times, lower] = [BigInt(degree), BigInt(degree - 1)];
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / degree));
  for (;;) {
    const next = (lower * root + value / root ** lower) / times;
    if (next >= root) return root;
    root = next;
  }
}
