import type { Context } from '../context/context.ts';
import { likeLevel, type Line } from '../evidence/measures.ts';

/**
 * How an enterprise stands against last year. `broke-zero` (破零): nothing in all of last year, something this year;
 * `resumed`: something last year, but not in the same months; `doubled` (倍增): at least twice the same months; `lost`:
 * something in the same months, nothing this year.
 */
export type EnterpriseClass = (typeof enterpriseClasses)[number];
export const enterpriseClasses = ['broke-zero', 'resumed', 'doubled', 'grown', 'shrunk', 'lost'] as const;

/** The enterprises of a month by class; those without any trade in either year stand nowhere. */
export type EnterprisesByClass = ReadonlyMap<EnterpriseClass, readonly Line[]>;

/** Undefined where last year is not known well enough to tell. Lines without a code are no enterprises. */
export function byClass(context: Context, lines: readonly Line[]): EnterprisesByClass | undefined {
  const classes = new Map<EnterpriseClass, Line[]>(enterpriseClasses.map((name) => [name, []]));
  for (const line of lines) {
    const sum = (period: 'toDate' | 'toDateYearAgo' | 'yearAgo'): bigint | undefined => {
      const figure = likeLevel(line, context.main, context.currency, period);
      return figure.known ? figure.value : undefined;
    };
    const [now, base, lastYear] = [sum('toDate'), sum('toDateYearAgo'), sum('yearAgo')];
    if (now === undefined || base === undefined || lastYear === undefined) return undefined;
    const name = classOf(now, base, lastYear);
    if (name !== undefined) classes.get(name)?.push(line);
  }
  return classes;
}

function classOf(now: bigint, base: bigint, lastYear: bigint): EnterpriseClass | undefined {
  if (now === 0n) return base === 0n ? undefined : 'lost';
  if (base === 0n) return lastYear === 0n ? 'broke-zero' : 'resumed';
  if (now >= 2n * base) return 'doubled';
  return now >= base ? 'grown' : 'shrunk';
}

/** The enterprises with trade in a period, in the dataset that both years have, as the classes are. */
export function active(
  context: Context,
  lines: readonly Line[],
  period: 'toDate' | 'toDateYearAgo',
): readonly Line[] | undefined {
  const levels = lines.map((line) => ({
    line,
    figure: likeLevel(line, context.main, context.currency, period),
  }));
  if (levels.some(({ figure }) => !figure.known)) return undefined;
  return levels.filter(({ figure }) => figure.known && figure.value !== 0n).map(({ line }) => line);
}
