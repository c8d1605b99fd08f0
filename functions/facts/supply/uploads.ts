import type { Dataset, Flow } from '../../trade/cut.ts';
import type { Receipt } from '../receipt.ts';
import { amendmentOf } from './amending.ts';

/** An upload whose facts count, with those of its parts that no formal upload supersedes. */
export interface CountedUpload {
  readonly receipt: Receipt;
  readonly dataset: Dataset;
  readonly parts: Receipt['parts'];
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
}

/**
 * The same content under two keys counts once, under the first key, unless the keys say that one is exports and the other
 * imports; a formal upload supersedes a flash one of the same dataset, month and flow. An upload that does not say what
 * it is counts as formal, but for what amends others: it may amend the flash.
 */
export function countedUploads(receipts: readonly Receipt[]): CountedUploads {
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
  return { ...withoutSupersededFlashes([...firsts.values()]), repeated };
}

function flowsOf({ parts }: Receipt): string {
  return [...new Set(parts.map(({ flow }) => flow))].sort().join(' ');
}

function withoutSupersededFlashes(
  receipts: readonly Receipt[],
): Pick<CountedUploads, 'uploads' | 'superseded'> {
  const scopeOf = (receipt: Receipt, part: Receipt['parts'][number]): string =>
    `${receipt.dataset} ${part.month} ${part.flow}`;
  const formal = new Set(
    receipts
      .filter((receipt) => receipt.edition === 'formal' || isFirstReport(receipt))
      .flatMap((receipt) => receipt.parts.map((part) => scopeOf(receipt, part))),
  );
  const uploads: CountedUpload[] = [];
  const superseded: { receipt: Receipt; month: string; flow: Flow }[] = [];
  for (const receipt of receipts) {
    const { dataset } = receipt;
    if (dataset === null || dataset === 'indicators') continue;
    const isSuperseded = (part: Receipt['parts'][number]): boolean =>
      receipt.edition === 'flash' && formal.has(scopeOf(receipt, part));
    const parts = receipt.parts.filter((part) => !isSuperseded(part));
    for (const { month, flow } of receipt.parts.filter(isSuperseded))
      superseded.push({ receipt, month, flow });
    if (parts.length > 0) uploads.push({ receipt, dataset, parts });
  }
  return { uploads, superseded };
}

function isFirstReport(receipt: Receipt): boolean {
  return receipt.edition === null && amendmentOf(receipt) === undefined;
}
