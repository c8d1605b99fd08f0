import { takeInAll } from '../../../functions/intake/intake.ts';
import { folderStore } from '../../../functions/ports/folder-store.ts';
import { silentLog } from '../../silent-log.ts';

/** Takes a folder in: what the real function does, without a cloud around it. */
export async function handler(event: {
  readonly incoming: string;
  readonly archive: string;
  readonly scratch: string;
}): Promise<{ readonly facts: number }> {
  const receipts = await takeInAll({
    incoming: folderStore(event.incoming),
    archive: folderStore(event.archive),
    log: silentLog,
    scratch: event.scratch,
  });
  return { facts: receipts.reduce((sum, { rows }) => sum + rows.facts, 0) };
}
