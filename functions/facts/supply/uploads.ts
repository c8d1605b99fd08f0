import type { Dataset, Flow } from '../../trade/cut.ts';
import type { Part, Receipt } from '../receipt.ts';
import { amendmentOf } from './amending.ts';
import { partsByPlace, type CountedPart } from './counted-parts.ts';

/** An upload whose facts count, with those of its parts that no formal upload supersedes. */
export interface CountedUpload {
  readonly receipt: Receipt;
  readonly dataset: Dataset;
  readonly parts: readonly CountedPart[];
}

/** Which uploads count, and why the others do not. */
export interface CountedUploads {
  readonly uploads: readonly CountedUpload[];
  /** The same content as `first`, under another key: counted once. */
  readonly repeated: readonly { readonly receipt: Receipt; readonly first: Receipt }[];
  /** 快讯 whose dataset, month and flow a formal upload has too. */
  readonly superseded: readonly {
    readonly receipt: Receipt;
    readonly month: string;
    readonly flow: Flow;
  }[];
  /** Parts that are other places' trade. */
  readonly elsewhere: readonly { readonly receipt: Receipt; readonly part: Part }[];
}

/**
 * The same content under two keys counts once, under the first key, unless the keys say that one is exports and the other
 * imports; a formal upload supersedes a flash one of the same dataset, month and flow. An upload that does not say what
 * it is counts as formal, but for what amends others: it may amend the flash. Rows of places that are elsewhere are left
 * out here, by parts: when the month is read and not when it is taken in, so that all rows stay in the facts and another
 * setting needs no other intake.
 */
export function countedUploads(
  receipts: readonly Receipt[],
  isElsewhere: (place: string) => boolean = () => false,
): CountedUploads {
  const ordered = [...receipts].sort((left, right) =>
    Buffer.compare(Buffer.from(left.source.key), Buffer.from(right.source.key)),
  );
  const firsts = new Map<string, Receipt>();
  const repeated: { receipt: Receipt; first: Receipt }[] = [];
  for (const receipt of ordered) {
    if (receipt.status !== 'accepted') continue;
    const told = `${receipt.source.sha256} ${flowsOf(receipt)}`;
    const first = firsts.get(told);
    if (first === undefined) firsts.set(told, receipt);
    else repeated.push({ receipt, first });
  }
  const { uploads, elsewhere } = partsByPlace([...firsts.values()], isElsewhere);
  return { ...withoutSupersededFlashes(uploads), repeated, elsewhere };
}

function flowsOf({ parts }: Receipt): string {
  return [...new Set(parts.map(({ flow }) => flow))].sort().join(' ');
}

function withoutSupersededFlashes(
  placed: ReturnType<typeof partsByPlace>['uploads'],
): Pick<CountedUploads, 'uploads' | 'superseded'> {
  const scopeOf = (receipt: Receipt, part: CountedPart): string =>
    `${receipt.dataset} ${part.month} ${part.flow}`;
  const formal = new Set(
    placed
      .filter(({ receipt }) => receipt.edition === 'formal' || isFirstReport(receipt))
      .flatMap(({ receipt, parts }) => parts.map((part) => scopeOf(receipt, part))),
  );
  const uploads: CountedUpload[] = [];
  const superseded: { receipt: Receipt; month: string; flow: Flow }[] = [];
  for (const { receipt, parts: all } of placed) {
    const { dataset } = receipt;
    if (dataset === null || dataset === 'indicators') continue;
    const isSuperseded = (part: CountedPart): boolean =>
      receipt.edition === 'flash' && formal.has(scopeOf(receipt, part));
    const parts = all.filter((part) => !isSuperseded(part));
    for (const { month, flow } of all.filter(isSuperseded)) superseded.push({ receipt, month, flow });
    if (parts.length > 0) uploads.push({ receipt, dataset, parts });
  }
  return { uploads, superseded };
}

function isFirstReport(receipt: Receipt): boolean {
  return receipt.edition === null && amendmentOf(receipt) === undefined;
}
