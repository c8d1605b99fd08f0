import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { folderStore } from '../ports/folder-store.ts';
import { registersFolder, registersKept } from '../publish/gather/registers-kept.ts';
import type { Language } from '../words/language.ts';
import { helpWordsIn, intakeWordsIn, operateWordsIn } from '../words/catalogues.ts';
import { languageOption, UsageError } from './options.ts';
import { registerBook } from '../desk/register-book.ts';
import { writeLines } from './terminal-text.ts';

interface RegistersOptions {
  readonly lang: Language;
  readonly in: string;
  readonly xlsx: string;
}

/** The registers that stand, as one workbook to be kept in their place. */
export function registerRegisters(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  program
    .command('registers')
    .description(help.registers.about)
    .requiredOption('--in <folder>', help.registers.in)
    .requiredOption('--xlsx <file>', help.registers.xlsx)
    .addOption(languageOption(language))
    .action(writeRegisters);
}

async function writeRegisters(options: RegistersOptions): Promise<void> {
  const { lang, xlsx } = options;
  const folder = join(options.in, registersFolder);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(intakeWordsIn(lang).check.noSuchFile(folder));
  const { texts } = await registersKept(folderStore(options.in));
  writeFileSync(xlsx, await registerBook(texts, lang));
  writeLines(operateWordsIn(lang).registerBook.written(xlsx));
}
