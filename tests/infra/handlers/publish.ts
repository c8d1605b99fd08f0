import { chromiumPrinter } from '../../../functions/ports/chromium-printer.ts';
import { folderStore } from '../../../functions/ports/folder-store.ts';
import { silentLog } from '../../silent-log.ts';
import { prepare, print } from '../../../functions/publish/publish.ts';
import type { Month } from '../../../functions/trade/month.ts';

/** Makes a month's edition: what the real function does, without a cloud around it. */
export async function handler(event: {
  readonly archive: string;
  readonly scratch: string;
  readonly month: Month;
}): Promise<{ readonly files: string[]; readonly pdf: string }> {
  await using printer = await chromiumPrinter({ log: silentLog });
  const dependencies = {
    archive: folderStore(event.archive),
    printer,
    log: silentLog,
    scratch: event.scratch,
    code: 'test',
  };
  const { files } = await print(await prepare(event.month, dependencies), dependencies);
  return {
    files: [...files.keys()],
    pdf: Buffer.from(files.get('bulletin.pdf') ?? [])
      .subarray(0, 5)
      .toString(),
  };
}
