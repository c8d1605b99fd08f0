import type { Evidence, Finding } from '../../bulletin/evidence/evidence.ts';
import type { Bulletin } from '../../bulletin/model/bulletin.ts';
import type { Log } from '../../ports/log.ts';
import type { Printer } from '../../ports/printer.ts';
import type { Store } from '../../ports/store.ts';
import type { Closing } from '../../trade/closings.ts';
import type { Month } from '../../trade/month.ts';
import type { MonthAsked } from '../gather/read-month.ts';
import type { DisclosureMemory } from './disclosure-memory.ts';
import type { Inputs } from './manifest.ts';
import type { Rendered, Rendition } from './renditions.ts';

/** The files of one edition of a month, and what they were made from. */
export interface Edition {
  readonly month: Month;
  readonly fingerprint: string;
  readonly bulletin: Bulletin;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Why the edition is a draft; empty when it may be released. */
  readonly holds: readonly Finding[];
}

export interface PublishDependencies {
  readonly archive: Store;
  readonly printer: Printer;
  readonly log: Log;
  readonly scratch: string;
  readonly code: string;
  /** The renditions to make; default: all. */
  readonly wanted?: readonly Rendition['name'][];
}

/** A month's bulletin before it is printed: what it says, and the name of the edition that it will be. */
export interface Prepared {
  readonly asked: MonthAsked;
  readonly evidence: Evidence;
  /** What the public edition is composed from. */
  readonly open: Evidence;
  /** Why each row is closed that the public edition does not show. */
  readonly closings: readonly Closing[];
  /** What public editions kept closed and were made from until now. */
  readonly memory: DisclosureMemory;
  readonly inputs: Inputs;
  readonly fingerprint: string;
  /** The bureau's own bulletin. */
  readonly bulletin: Bulletin;
  /** The bulletin for its readers, the bureau's own among them unless it is not wanted. */
  readonly renderings: readonly Rendered[];
}
