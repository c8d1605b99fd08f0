/** How many rows are independent, in exact whole numbers. */
export function rank(rows: readonly (readonly number[])[]): number {
  const basis: { readonly lead: number; readonly row: readonly bigint[] }[] = [];
  for (const given of rows) {
    let row: readonly bigint[] = given.map(BigInt);
    for (const one of basis) {
      const [times, by] = [row[one.lead] ?? 0n, one.row[one.lead] ?? 1n];
      row = row.map((value, column) => value * by - times * (one.row[column] ?? 0n));
    }
    const lead = row.findIndex((value) => value !== 0n);
    if (lead >= 0) basis.push({ lead, row });
  }
  return basis.length;
}
