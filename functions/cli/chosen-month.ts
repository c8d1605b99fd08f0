import type { Receipt } from '../facts/receipt.ts';
import { monthsPresent } from '../facts/supply/months.ts';
import type { Month } from '../trade/month.ts';
import type { Language } from '../words/language.ts';
import { toldOutcome } from './told-outcome.ts';
import { UsageError, wordsIn } from './options.ts';

/**
 * The month asked for, else the newest of the uploads. Throws UsageError for one that is not among them, and with the
 * reasons why nothing was taken where there is none.
 */
export function chosenMonth(
  receipts: readonly Receipt[],
  { month, lang }: { readonly month?: Month | undefined; readonly lang: Language },
): Month {
  const words = wordsIn(lang);
  const { anyFlow, newest } = monthsPresent(receipts);
  const chosen = month ?? newest;
  if (chosen === undefined) throw new UsageError([words.noMonth, ...notTaken(receipts, lang)].join('\n'));
  if (!anyFlow.includes(chosen)) throw new UsageError(words.noSuchMonth(chosen, anyFlow.join(' ')));
  return chosen;
}

/** Why of some uploads nothing was taken. */
function notTaken(receipts: readonly Receipt[], language: Language): string[] {
  return receipts
    .filter(({ rows }) => rows.facts === 0)
    .flatMap((receipt) => toldOutcome(receipt.source.key, receipt, language).filter((line) => line !== ''));
}
