import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { systemClock } from '../ports/clock.ts';
import { fileSeal } from '../publish/release/seal.ts';
import type { Month } from '../trade/month.ts';
import { helpWordsIn, operateWordsIn } from '../words/catalogues.ts';
import type { Language } from '../words/language.ts';
import { mustBeKnown } from './known-month.ts';
import { openNamedSite, siteOptions, type SiteOptions } from './open-site.ts';
import { languageOption, monthIn, UsageError } from './options.ts';
import { terminalLog } from './terminal-log.ts';
import { writeLines } from './terminal-text.ts';

interface SealOptions extends SiteOptions {
  readonly lang: Language;
  readonly send?: true;
}

/** The copy that the bureau's own system sealed comes back, and is filed beside its edition. */
export function registerSeal(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  const command = program
    .command('seal')
    .description(help.seal.about)
    .argument('<month>', help.month, monthIn(language))
    .argument('<file>', help.seal.file)
    .option('--send', help.seal.send)
    .addOption(languageOption(language));
  siteOptions(command, language).action(seal);
}

async function seal(month: Month, file: string, options: SealOptions): Promise<void> {
  const { lang, send = false } = options;
  const words = operateWordsIn(lang).seal;
  const copy = read(file, lang);
  await using site = await openNamedSite(options, terminalLog());
  await mustBeKnown(month, site, lang);
  await site.look(month);
  const sealing = await fileSeal(month, copy, { archive: site.archive, clock: systemClock }, send);
  if ('refused' in sealing) {
    const { code, details } = sealing.refused;
    throw new UsageError(words.refused(file, words.faults[code](month, details)));
  }
  await site.look(month);
  writeLines(words.filed(month, words.renditions[sealing.rendition], send));
}

/** A file of this machine. Throws UsageError where it cannot be read. */
function read(file: string, language: Language): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(operateWordsIn(language).seal.unreadable(file), { cause: error });
  }
}
