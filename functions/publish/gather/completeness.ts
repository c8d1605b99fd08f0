import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import { level, linesOf } from '../../bulletin/evidence/measures.ts';
import { change } from '../../trade/change.ts';
import { decimalOf } from '../../trade/decimal.ts';
import type { Finding } from '../../trade/finding.ts';
import { currencies } from '../../trade/money.ts';
import { compareRatios, ratio, roundRatio } from '../../trade/ratio.ts';

/** The datasets that the bureau asks for and the month does not have. */
export function missingDatasets({
  month,
  registers,
  sources,
}: Pick<Evidence, 'month' | 'registers' | 'sources'>): Finding[] {
  const present = new Set(sources.map(({ dataset }) => dataset));
  return registers.settings.requiredDatasets
    .filter((dataset) => !present.has(dataset))
    .map((dataset) => ({ code: 'dataset-missing', details: { dataset, month } }));
}

/** A total that jumps or collapses against the month before is more likely a missing or a doubled file than news. */
export function implausible({
  month,
  total,
  registers,
}: Pick<Evidence, 'month' | 'registers' | 'total'>): Finding[] {
  const { from, to } = registers.settings.plausibleChange;
  const [city] = linesOf(total);
  if (city === undefined) return [];
  for (const currency of currencies) {
    const rate = change(
      level(city, 'total', currency, 'month'),
      level(city, 'total', currency, 'monthBefore'),
    );
    if (!rate.known) continue;
    const perCent = ratio(rate.value.numerator * 100n, rate.value.denominator);
    const isPlausible =
      compareRatios(perCent, decimalOf(from)) >= 0 && compareRatios(perCent, decimalOf(to)) <= 0;
    if (isPlausible) return [];
    return [{ code: 'change-implausible', details: { month, change: String(roundRatio(perCent, 0)) } }];
  }
  return [];
}
