import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';

/** One intake in a process of its own: prints seconds and the largest resident memory in MB as JSON. */
const [folder = ''] = process.argv.slice(2);
const place = dirname(folder);
const scratch = join(place, 'scratch');
mkdirSync(scratch, { recursive: true });
const started = performance.now();
const receipts = await takeInAll({
  incoming: folderStore(folder),
  archive: folderStore(join(place, `archive-${process.pid}`)),
  log: silentLog,
  scratch,
});
const seconds = (performance.now() - started) / 1000;
const facts = receipts.reduce((sum, { rows }) => sum + rows.facts, 0);
process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, facts }));
