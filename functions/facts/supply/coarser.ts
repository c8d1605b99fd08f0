import type { Flow } from '../../trade/cut.ts';
import { viewDimensions } from '../schema.ts';
import { sqlText, type Session } from '../session.ts';
import type { CountedUpload } from './uploads.ts';

/** A facts file by month, flow and view, with the lengths of its product codes. */
interface Candidate {
  readonly facts: string;
  readonly flow: Flow;
  readonly places?: readonly string[] | undefined;
  readonly digits: number;
}

/** How a part of a facts file is called: `deliveriesOf` tells it apart by this. */
export function partName(facts: string, flow: string): string {
  return `${flow} ${facts}`;
}

/** Parts of one view, month and flow that tell goods by codes of different lengths: they may be views of one trade. */
export function mixedLengths(uploads: readonly CountedUpload[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const { parts } of uploads)
    for (const { month, flow, view, places, digits = [], facts } of parts) {
      const longest = digits.at(-1);
      if (longest === undefined) continue;
      const key = `${month} ${flow} ${view}`;
      groups.set(key, [...(groups.get(key) ?? []), { facts, flow, places, digits: longest }]);
    }
  return [...groups.values()].filter((group) => new Set(group.map(({ digits }) => digits)).size > 1);
}

/**
 * Of the candidates those that tell, by shorter codes, what others tell by longer ones: some row's code is the beginning
 * of another's that is alike in all else. Their names with the length of their codes.
 */
export async function coarserParts(
  session: Session,
  groups: readonly (readonly Candidate[])[],
  fileOf: (facts: string) => string,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const same = viewDimensions
    .filter((name) => name !== 'product')
    .map((name) => `coalesce(p.${name}, '') = coalesce(c.${name}, '')`)
    .join(' AND ');
  for (const group of groups)
    for (const { facts, flow, digits } of group) {
      const finer = group
        .filter((other) => other.digits > digits)
        .map((other) => sqlText(fileOf(other.facts)));
      if (finer.length === 0) continue;
      const rows = await session.rows(`
        SELECT 1 AS nested FROM read_parquet(${sqlText(fileOf(facts))}) AS p
        JOIN read_parquet([${finer.join(', ')}]) AS c
          ON p.flow = c.flow AND ${same} AND left(c.product, ${digits}) = p.product
        WHERE p.flow = ${sqlText(flow)} AND length(p.product) = ${digits} AND length(c.product) > ${digits} LIMIT 1`);
      if (rows.length > 0) found.set(partName(facts, flow), digits);
    }
  return found;
}
