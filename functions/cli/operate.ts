import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import { systemClock } from '../ports/clock.ts';
import { orderAnew, orderHold, orderRelease, orderResend } from '../publish/release/orders.ts';
import type { Month } from '../trade/month.ts';
import { helpWordsIn, operateWordsIn } from '../words/catalogues.ts';
import { mustBeKnown } from './known-month.ts';
import { languageOption, monthIn, UsageError } from './options.ts';
import { openNamedSite, siteOptions, type SiteOptions } from './open-site.ts';
import type { Site } from '../desk/site.ts';
import { terminalLog } from './terminal-log.ts';
import { writeLines } from './terminal-text.ts';

interface OperateOptions extends SiteOptions {
  readonly lang: Language;
  readonly to?: string;
  readonly anew?: true;
}

/** What operators order, on a folder or on a deployed stack. */
export function registerOperations(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  const order = ordering(program, language);
  order('release', async (site, options, month) => {
    const { lang } = options;
    if (options.anew) {
      await orderAnew(month, { archive: site.archive, clock: systemClock });
      return operateWordsIn(lang).ordered(month);
    }
    await site.look(month);
    const status = await orderRelease(month, { archive: site.archive, clock: systemClock });
    if (status === undefined) throw new UsageError(operateWordsIn(lang).nothingFiled(month));
    return operateWordsIn(lang).ordered(month);
  }).option('--anew', help.release.anew);
  order('hold', async (site, { lang }, month) => {
    await orderHold(month, { archive: site.archive, clock: systemClock });
    return operateWordsIn(lang).ordered(month);
  });
  order('resend', async (site, { lang, to }, month) => {
    const count = await orderResend(month, { archive: site.archive, clock: systemClock }, to);
    const words = operateWordsIn(lang);
    if (to !== undefined && count === 0) throw new UsageError(words.noMailTo(to, month));
    return words.reopened(count);
  }).addOption(new Option('--to <address>', help.resend.to));
  order('rebuild', (_, { lang }, month) => Promise.resolve(operateWordsIn(lang).ordered(month)));
}

type Order = (site: Site, options: OperateOptions, month: Month) => Promise<string>;

/** Makes commands that order something of a month, and have it looked at then. */
function ordering(program: Command, language: Language) {
  const help = helpWordsIn(language);
  return (name: 'release' | 'hold' | 'resend' | 'rebuild', give: Order): Command => {
    const command = program
      .command(name)
      .description(help[name].about)
      .argument('<month>', help.month, monthIn(language));
    return siteOptions(command, language)
      .addOption(languageOption(language))
      .action(async (month: Month, options: OperateOptions) => {
        await using site = await openNamedSite(options, terminalLog());
        await mustBeKnown(month, site, options.lang);
        const answer = await give(site, options, month);
        await site.look(month);
        writeLines(answer);
      });
  };
}
