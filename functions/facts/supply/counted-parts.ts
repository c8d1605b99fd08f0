import { sumOf } from '../currency-sums.ts';
import type { Part, Receipt } from '../receipt.ts';

/** What an upload says of one month and flow that counts. */
export interface CountedPart extends Omit<Part, 'place'> {
  /** The parts of the receipt that it adds up, a place each. */
  readonly told: readonly Part[];
  /** The places whose rows count, where rows of others stand in the facts file too. */
  readonly places?: readonly string[];
}

/** Uploads with their parts that count, and the parts that are other places' trade. */
interface PlacedParts {
  readonly uploads: readonly { readonly receipt: Receipt; readonly parts: readonly CountedPart[] }[];
  readonly elsewhere: readonly { readonly receipt: Receipt; readonly part: Part }[];
}

/**
 * The parts of uploads without those of places elsewhere. A month of which nothing would be left keeps them all: whoever
 * wrote the setting is more likely wrong than a whole city without trade.
 */
export function partsByPlace(
  receipts: readonly Receipt[],
  isElsewhere: (place: string) => boolean,
): PlacedParts {
  const isOfCity = ({ place }: Part): boolean => place === undefined || !isElsewhere(place);
  const months = new Set(receipts.flatMap(({ parts }) => parts.filter(isOfCity)).map(({ month }) => month));
  const counts = (part: Part): boolean => isOfCity(part) || !months.has(part.month);
  return {
    uploads: receipts.map((receipt) => ({ receipt, parts: wholeParts(receipt.parts, counts) })),
    elsewhere: receipts.flatMap((receipt) =>
      receipt.parts.filter((part) => !counts(part)).map((part) => ({ receipt, part })),
    ),
  };
}

/** Parts of several places as one for each month and flow, of those that count. */
export function wholeParts(
  parts: readonly Part[],
  counts: (part: Part) => boolean = () => true,
): CountedPart[] {
  const groups = Map.groupBy(parts, ({ month, flow }) => `${month} ${flow}`);
  return [...groups.values()].flatMap((group) => {
    const told = group.filter(counts);
    const [first] = told;
    if (first === undefined) return [];
    const { month, flow, view, dimensions, facts } = first;
    const digits = [...new Set(told.flatMap((part) => part.digits ?? []))].sort(
      (left, right) => left - right,
    );
    return [
      {
        ...{ month, flow, view, dimensions, facts, told },
        ...(told.length < group.length && { places: told.flatMap((part) => part.place ?? []) }),
        rows: told.reduce((sum, { rows }) => sum + rows, 0),
        ...(digits.length > 0 && { digits }),
        ...sumOf(told),
      },
    ];
  });
}
