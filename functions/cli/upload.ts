import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import { isUpload } from '../intake/upload-keys.ts';
import { helpWordsIn, operateWordsIn } from '../words/catalogues.ts';
import { inspectFiles, isClean } from '../desk/inspection.ts';
import { toldOutcome } from './told-outcome.ts';
import { mustNamePlace, openNamedSite, siteOptions, type SiteOptions } from './open-site.ts';
import { exitCodes, languageOption } from './options.ts';
import { terminalLog } from './terminal-log.ts';
import { writeLines } from './terminal-text.ts';

interface UploadOptions extends SiteOptions {
  readonly lang: Language;
  readonly as?: string;
  readonly anyway?: true;
}

export function registerUpload(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  const command = program
    .command('upload')
    .description(help.upload.about)
    .argument('<files...>', help.check.files)
    .addOption(new Option('--as <folder>', help.upload.as))
    .option('--anyway', help.upload.anyway)
    .addOption(languageOption(language));
  siteOptions(command, language).action(upload);
}

/** Nothing goes up unless everything does, so that a month is never complete by half of what was meant. */
async function upload(files: readonly string[], options: UploadOptions): Promise<void> {
  const words = operateWordsIn(options.lang);
  const folder = options.as === undefined ? '' : `${options.as.replace(/\/+$/, '')}/`;
  const keyOf = (file: string): string => `${folder}${basename(file)}`;
  mustNamePlace(options);
  const uploads = files.filter((file) => isUpload(keyOf(file)));
  const inspections = await inspectFiles(uploads, { lang: options.lang, as: keyOf });
  writeLines(
    ...inspections.flatMap((one) =>
      toldOutcome([one.file, ...one.path].join(' › '), one.read.outcome, options.lang),
    ),
  );
  if (!inspections.every(isClean) && !options.anyway) {
    writeLines(words.notUploaded);
    process.exitCode = exitCodes.inputAtFault;
    return;
  }
  const log = terminalLog();
  await using site = await openNamedSite(options, log);
  for (const file of files) {
    const bytes = statSync(file).size;
    const key = `${site.prefix}${keyOf(file)}`;
    log.stage('upload', { key, bytes });
    await site.incoming.putFile(key, file, (sent) => {
      log.tell('uploaded', { bytes: sent, of: bytes });
    });
  }
  writeLines(words.uploaded(files.length));
}
