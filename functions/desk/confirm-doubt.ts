import type { Store } from '../ports/store.ts';
import { withConfirmation } from '../reference/confirmed.ts';
import { decodeRegister } from '../reference/read-registers.ts';
import type { Doubt } from '../trade/finding.ts';
import { operateWordsIn } from '../words/catalogues.ts';
import type { Language } from '../words/language.ts';
import { UsageError } from './usage-error.ts';

/** Where editors' words that doubts are none are kept. */
export const confirmedRegister = 'registers/confirmed.csv';

/** Adds the line where the register stands as it was read. Throws UsageError where it cannot be added. */
export async function confirmDoubt(
  line: Doubt & { readonly who: string; readonly why: string },
  registers: Store,
  language: Language,
): Promise<void> {
  const words = operateWordsIn(language);
  const standing = await registers.get(confirmedRegister);
  const before = standing && decodeRegister(standing.body);
  const text = standing !== undefined && before === undefined ? undefined : withConfirmation(before, line);
  if (text === undefined) throw new UsageError(words.confirmedUnreadable);
  const written =
    standing === undefined
      ? await registers.putIfAbsent(confirmedRegister, text)
      : await registers.putIfMatch(confirmedRegister, text, standing.version);
  if (written === undefined) throw new UsageError(words.confirmedOvertaken);
}
