import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import { chromiumPrinter } from '../ports/chromium-printer.ts';
import { systemClock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { MailDeferred, type Mailer } from '../ports/mailer.ts';
import { bureauFonts } from '../publish/gather/bureau-fonts.ts';
import { codeVersion } from '../publish/code-version.ts';
import { consider } from '../publish/consider.ts';
import { helpWordsIn, operateWordsIn } from '../words/catalogues.ts';
import { folderTimeZone } from '../desk/folder.ts';
import { openFolder } from './folder.ts';
import { UsageError } from './options.ts';
import type { Site } from '../desk/site.ts';

export interface SiteOptions {
  readonly in?: string;
  readonly out: string;
  readonly stack?: string;
  readonly lang?: Language;
}

export function siteOptions(command: Command, language: Language): Command {
  const help = helpWordsIn(language).place;
  return command
    .option('--in <folder>', help.in)
    .option('--out <folder>', help.out, 'out')
    .addOption(new Option('--stack <name>', help.stack).conflicts('in'));
}

/** Throws UsageError where no place is named: the example city is nobody's to act on. */
export function mustNamePlace({ in: folder, stack, lang }: SiteOptions & { readonly lang: Language }): void {
  if (folder === undefined && stack === undefined) throw new UsageError(operateWordsIn(lang).whichPlace);
}

/** The place that was named, for what gives orders or tells of them. Throws UsageError where none was named. */
export async function openNamedSite(
  options: SiteOptions & { readonly lang: Language },
  log: Log,
): Promise<Site> {
  mustNamePlace(options);
  return openSite(options, log);
}

/** The place that was named, or the example city. */
export function openSite(options: SiteOptions, log: Log): Promise<Site> {
  return options.stack === undefined ? folderSite(options, log) : deployedSite(options.stack, options.lang);
}

/** The clients of AWS are loaded only for those who ask for a stack: they take longer than all the rest. */
async function deployedSite(name: string, language: Language | undefined): Promise<Site> {
  const { stackSite } = await import('./stack-site.ts');
  return stackSite(name, language);
}

/** A folder has no mail server: what is due to readers stays unsent, and says so. */
const noMailer: Mailer = {
  send: () => Promise.reject(new MailDeferred('a folder sends no mail', { isOutage: true })),
};

async function folderSite(options: SiteOptions, log: Log): Promise<Site> {
  const folder = await openFolder({ input: options.in, output: options.out, lang: options.lang, log });
  return {
    archive: folder.archive,
    incoming: folder.incoming,
    registersKept: folder.registersKept,
    scratch: folder.scratch,
    prefix: '',
    async look(month) {
      await folder.takeRegisters(); // An order may have changed them.
      await consider(month, {
        archive: folder.archive,
        log,
        scratch: folder.scratch,
        code: codeVersion(),
        clock: systemClock,
        mailer: noMailer,
        operators: [],
        settings: { release: 'approved', quietMinutes: 0, timeZone: folderTimeZone },
        openPrinter: async () =>
          chromiumPrinter({
            ...{ log, scratch: folder.scratch },
            bureauFonts: await bureauFonts(folder.archive, folder.scratch),
          }),
      });
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
