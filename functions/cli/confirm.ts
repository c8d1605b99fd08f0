import type { Command } from 'commander';
import type { Language } from '../words/language.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { gather } from '../publish/gather/gather.ts';
import { askEverything, NothingDelivered } from '../publish/gather/read-month.ts';
import { confirmDoubt } from '../desk/confirm-doubt.ts';
import type { Finding } from '../trade/finding.ts';
import type { Month } from '../trade/month.ts';
import { evidenceWordsIn } from '../words/evidence.ts';
import { helpWordsIn, operateWordsIn } from '../words/catalogues.ts';
import { scratchFolder } from '../desk/folder.ts';
import { openNamedSite, siteOptions, type SiteOptions } from './open-site.ts';
import { languageOption, monthIn, UsageError, wordsIn } from './options.ts';
import { terminalLog } from './terminal-log.ts';
import { writeLines } from './terminal-text.ts';

interface ConfirmOptions extends SiteOptions {
  readonly lang: Language;
  readonly who?: string;
  readonly why?: string;
}

/** An editor's word that a doubt is none, written into the register, and the month looked at with it. */
export function registerConfirm(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  const command = program
    .command('confirm')
    .description(help.confirm.about)
    .argument('<month>', help.month, monthIn(language))
    .argument('<key>', help.confirm.key)
    .option('--who <text>', help.confirm.who)
    .option('--why <text>', help.confirm.why)
    .addOption(languageOption(language));
  siteOptions(command, language).action(confirm);
}

async function confirm(month: Month, key: string, options: ConfirmOptions): Promise<void> {
  const words = operateWordsIn(options.lang);
  const [who, why] = [options.who?.trim() ?? '', options.why?.trim() ?? ''];
  if (who === '' || why === '') throw new UsageError(words.whoAndWhy);
  const log = terminalLog();
  await using site = await openNamedSite(options, log);
  const holds = await holdsOf(month, { archive: site.archive, log }, options.lang);
  const found = holds.find(({ doubt }) => doubt?.key === key.toLowerCase());
  if (found?.doubt === undefined)
    throw new UsageError(words.noDoubt(month, key, listed(holds, options.lang)));
  await confirmDoubt({ ...found.doubt, who, why }, site.registersKept, options.lang);
  await site.look(month);
  const sentence = evidenceWordsIn(options.lang)({ code: found.code, details: found.details });
  writeLines(words.confirmed(month, sentence));
}

/** Why the month is held as its facts and registers stand now. Throws UsageError for a month without facts. */
async function holdsOf(
  month: Month,
  { archive, log }: { readonly archive: Store; readonly log: Log },
  language: Language,
): Promise<readonly Finding[]> {
  const dependencies = { archive, log, scratch: scratchFolder() };
  try {
    const evidence = await gather(await askEverything(month, dependencies), dependencies);
    return evidence.holds;
  } catch (error) {
    if (!(error instanceof NothingDelivered)) throw error;
    throw new UsageError(wordsIn(language).noSuchMonth(month, ''), { cause: error });
  }
}

function listed(holds: readonly Finding[], language: Language): string {
  const told = evidenceWordsIn(language);
  return holds
    .flatMap(({ doubt, ...reason }) => (doubt === undefined ? [] : [`  ${doubt.key}  ${told(reason)}`]))
    .join('\n');
}
