/** A number of things: "1 row", "2 rows". */
export function counted(count: string | number = '', one: string, many = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`;
}

/** Which rows of an upload: of one its line, of several between which lines they stand. */
export function rowsBetween(rows: number, first: number, last: number): string {
  return rows === 1 ? `line ${first}` : `${counted(rows, 'row')} between lines ${first} and ${last}`;
}
