import { statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { handBack } from '../intake/handed-back.ts';
import { intakeWordsIn } from '../words/catalogues.ts';
import type { Language } from '../words/language.ts';
import type { Inspection } from '../desk/inspection.ts';
import { UsageError } from '../desk/usage-error.ts';
import { wordsIn } from './options.ts';
import { shown } from './terminal-text.ts';

/**
 * Writes the rows that were not taken as a workbook for people to mend: under the name that is given, or, where that is a
 * folder, under the names of the uploads. Throws UsageError where one name is given for the rows of several uploads, or
 * nothing can be written there.
 */
export async function writeHandedBack(
  inspections: readonly Inspection[],
  out: string,
  { lang, json }: { readonly lang: Language; readonly json?: true },
): Promise<void> {
  const { mending } = intakeWordsIn(lang);
  const found = [];
  for (const [file, tables] of Map.groupBy(inspections, (one) => one.file)) {
    const open = tables[0]?.open;
    const handedBack = open && (await handBack({ key: file, open }, tables, lang));
    if (handedBack !== undefined) found.push(handedBack);
  }
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  if (found.length > 1 && !isFolder) throw new UsageError(mending.several(out));
  const told = found.map(({ name, workbook, rows }) => {
    const path = isFolder ? join(out, name) : out;
    try {
      writeFileSync(path, workbook);
    } catch (error) {
      throw new UsageError(wordsIn(lang).notWritable(isFolder ? out : dirname(out)), { cause: error });
    }
    return mending.written(path, rows);
  });
  // What is read by programs stands alone on standard output.
  if (json !== true)
    process.stdout.write(`${(told.length > 0 ? told : [mending.nothing]).map(shown).join('\n')}\n`);
}
