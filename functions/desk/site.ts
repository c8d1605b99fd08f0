import type { Store } from '../ports/store.ts';
import type { Month } from '../trade/month.ts';

/** Where an operator's command works: a folder, or a deployed stack. */
export interface Site extends AsyncDisposable {
  readonly archive: Store;
  readonly incoming: Store;
  /** Where people keep `registers/*`: the folder itself, or the stack's archive. */
  readonly registersKept: Store;
  /** A folder of this machine for what is fetched; gone when the command ends. */
  readonly scratch: string;
  /** What the keys of uploads begin with. */
  readonly prefix: string;
  /** Has the month considered: here and now in a folder, by the stack's functions in the cloud. */
  look(month: Month): Promise<void>;
}
