import type { Receipt } from '../../facts/receipt.ts';
import { readReceipts } from '../../facts/receipts.ts';
import type { Store } from '../../ports/store.ts';
import { readRegisters } from '../../publish/gather/read-registers.ts';
import type { Registers } from '../../reference/registers.ts';
import { keptWhile } from './kept.ts';

/** What every page asks of the archive; read again only when it has changed. */
export interface Known {
  readonly receipts: () => Promise<readonly Receipt[]>;
  readonly registers: () => Promise<Registers>;
}

export function knownOf(archive: Store): Known {
  return {
    receipts: keptWhile(archive, 'intake/', () => readReceipts(archive)),
    registers: keptWhile(archive, 'registers/', () => readRegisters(archive)),
  };
}
