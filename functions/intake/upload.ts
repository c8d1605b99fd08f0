import type { Readable } from 'node:stream';
import type { Receipt } from '../facts/receipt.ts';
import type { Amendment } from '../trade/amendment.ts';
import type { Flow } from '../trade/cut.ts';
import type { ManifestEntry } from './manifest.ts';
import type { NotTaken } from './rows/rows-not-taken.ts';
import type { TimesSaid } from './meaning/times-said.ts';
import type { UnitsSaid } from './meaning/titles.ts';

/** An upload before it is read: how to open it, and what is known of it from outside. */
export interface Upload {
  open(): Promise<Readable>;
  /** Its name in the store, with the folder. */
  readonly key?: string;
  /** Flow that the key tells in words. */
  readonly flowOfKey: Flow | undefined;
  readonly manifest: ManifestEntry | undefined;
  /** What the key says of months. */
  readonly timesOfKey?: TimesSaid;
  /** What the key says of units of money. */
  readonly unitsOfKey?: UnitsSaid;
  /** What the key says that it amends. */
  readonly amendsOfKey?: Amendment | undefined;
}

/** An upload as read: all of its receipt but the source, and its facts in scratch files by month. */
export interface ReadUpload {
  readonly outcome: Omit<Receipt, 'upload' | 'source' | 'rejectsFile'>;
  readonly sha256: string;
  readonly size: number;
  readonly facts: ReadonlyMap<string, string>;
  /** Its header, cell by cell; empty where none was found. */
  readonly header: readonly string[];
  /** Its rows that were not taken; absent where it was refused. */
  readonly notTaken?: NotTaken;
}
