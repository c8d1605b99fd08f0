import type { Language } from '../words/language.ts';
import type { Receipt } from '../facts/receipt.ts';
import { readReceipts } from '../facts/receipts.ts';
import { UploadsNotTakenIn } from '../intake/failure.ts';
import { takeInAll, type IntakeDependencies } from '../intake/intake.ts';
import { exitCodes, wordsIn } from './options.ts';
import { shown } from './terminal-text.ts';

/**
 * Takes in what a folder holds. Uploads at which the intake failed are told on standard error and by the exit code; their
 * months wait for them, and the others go on. Throws UploadsNotTakenIn where that is not written down.
 */
export async function takeInFolder(
  dependencies: IntakeDependencies,
  language: Language | undefined,
): Promise<readonly Receipt[]> {
  try {
    return await takeInAll(dependencies);
  } catch (error) {
    if (!(error instanceof UploadsNotTakenIn) || error.errors.some(({ receipts }) => receipts.length === 0))
      throw error;
    tellNotTakenIn(error, language);
    process.exitCode = exitCodes.ourFault;
    return await readReceipts(dependencies.archive);
  }
}

/** Tells uploads at which the intake failed, a line each. */
export function tellNotTakenIn({ errors }: UploadsNotTakenIn, language: Language | undefined): void {
  const words = wordsIn(language);
  for (const { key, cause } of errors) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    process.stderr.write(`${shown(words.notTakenIn(key, reason))}\n`);
  }
}
