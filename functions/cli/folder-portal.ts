import { folderTimeZone, type FolderStores } from '../desk/folder.ts';
import type { FolderRounds } from '../desk/folder-rounds.ts';
import { systemClock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { portal } from '../portal/app.ts';
import { serveHere } from './serve.ts';

/** Names under which this machine alone is addressed. */
const ownNames = ['127.0.0.1', 'localhost'];

/** Serves the portal over a folder; returns its address. */
export function serveFolder(
  { archive, incoming, registersKept, scratch }: FolderStores,
  { rounds, log, port }: { readonly rounds: FolderRounds; readonly log: Log; readonly port: number },
): Promise<string> {
  const application = portal({
    ...{ archive, incoming, registersKept, scratch, log },
    prefix: '',
    clock: systemClock,
    timeZone: folderTimeZone,
    hostNames: ownNames,
    look(month) {
      // What it failed of is told on the pages; nobody waits for it.
      rounds.look(month).catch(() => undefined);
      return Promise.resolve();
    },
    isAtWork: rounds.isAtWork,
    fault: () => rounds.fault()?.message,
  });
  return serveHere(application, port);
}
