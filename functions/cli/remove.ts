import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../words/language.ts';
import { monthsOfSay } from '../facts/supply/say.ts';
import { readReceipts } from '../facts/receipts.ts';
import { helpWordsIn, operateWordsIn } from '../words/catalogues.ts';
import { openNamedSite, siteOptions, type SiteOptions } from './open-site.ts';
import { languageOption, UsageError } from './options.ts';
import type { Site } from '../desk/site.ts';
import { terminalLog } from './terminal-log.ts';
import { writeLines } from './terminal-text.ts';

interface RemoveOptions extends SiteOptions {
  readonly lang: Language;
}

export function registerRemove(program: Command, language: Language): void {
  const help = helpWordsIn(language).remove;
  const command = program
    .command('remove')
    .description(help.about)
    .argument('<file>', help.file)
    .addOption(languageOption(language));
  siteOptions(command, language).action(remove);
}

/** A bucket keeps every version of a file; a folder has this one beside its uploads, which is passed over as hidden. */
const keptAside = '.removed/';

async function remove(file: string, options: RemoveOptions): Promise<void> {
  const words = operateWordsIn(options.lang);
  await using site = await openNamedSite(options, terminalLog());
  const key = `${site.prefix}${file.startsWith(site.prefix) ? file.slice(site.prefix.length) : file}`;
  await mustStand(key, site, options.lang);
  const receipts = await readReceipts(site.archive);
  const spoken = receipts
    .filter(({ source }) => (source.file ?? source.key) === key)
    .flatMap((one) => [...monthsOfSay(one)]);
  const isFolder = options.stack === undefined;
  if (isFolder)
    await site.incoming.putFile(`${keptAside}${key}`, await site.incoming.asFile(key, site.scratch));
  await site.incoming.delete(key);
  writeLines(words.removed(key), ...(isFolder ? [words.keptAside(`${keptAside}${key}`)] : []));
  // In the cloud the bucket announces the removal itself.
  if (isFolder) for (const month of [...new Set(spoken)].sort()) await site.look(month);
}

/** Throws UsageError, with what has a like name, where no upload has the key. */
async function mustStand(key: string, { incoming, prefix }: Site, language: Language): Promise<void> {
  const similar: string[] = [];
  for await (const { key: standing } of incoming.list(prefix)) {
    if (standing === key) return;
    if (basename(standing) === basename(key)) similar.push(standing.slice(prefix.length));
  }
  throw new UsageError(operateWordsIn(language).noUpload(key.slice(prefix.length), similar.join(' ')));
}
