import { monthsPresent } from '../facts/supply/months.ts';
import { readReceipts } from '../facts/receipts.ts';
import { readStatus } from '../publish/archive/status.ts';
import type { Month } from '../trade/month.ts';
import type { Language } from '../words/language.ts';
import { UsageError, wordsIn } from './options.ts';
import type { Site } from '../desk/site.ts';

/** A month is known by its uploads, or by its editions when those are gone. Throws UsageError for any other. */
export async function mustBeKnown(month: Month, { archive }: Site, language: Language): Promise<void> {
  const present = monthsPresent(await readReceipts(archive)).anyFlow;
  if (present.includes(month)) return;
  const editions = (await readStatus(archive, month))?.editions ?? [];
  if (editions.length === 0) throw new UsageError(wordsIn(language).noSuchMonth(month, present.join(' ')));
}
