/** A month's file has another header than the first: the columns would not mean the same. */
export class UnlikeColumns extends Error {
  override readonly name = 'UnlikeColumns';
}

/**
 * SDMX-CSV files of months in one: the observations of each as they were published, by market, flow, product, unit and
 * month. Nothing is reckoned, so nothing is told that the files do not tell one by one. Throws UnlikeColumns.
 */
export function allMonths(files: readonly Uint8Array[]): Uint8Array | undefined {
  const [first, ...others] = files.map((bytes) => Buffer.from(bytes).toString().trimEnd().split('\r\n'));
  if (first === undefined) return undefined;
  const [header = '', ...rows] = first;
  for (const [columns = '', ...more] of others) {
    if (columns !== header) throw new UnlikeColumns(`"${columns}" beside "${header}"`);
    rows.push(...more);
  }
  // Codes, months and numbers alone: no field is quoted.
  const place = (name: string): number => header.split(',').indexOf(name);
  const key = ['COUNTERPART_AREA', 'TRADE_FLOW', 'COMMODITY', 'UNIT_MEASURE', 'TIME_PERIOD'].map(place);
  const ordered = rows
    .map((row) => {
      const fields = row.split(',');
      return { row, key: key.map((at) => fields[at]).join('\t') };
    })
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  return Buffer.from(`${[header, ...ordered.map(({ row }) => row)].join('\r\n')}\r\n`);
}
