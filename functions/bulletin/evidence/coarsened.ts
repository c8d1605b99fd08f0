import type { Cut, Tally } from '../../trade/cut.ts';
import { money, type Currency } from '../../trade/money.ts';
import { ofPeriods } from '../../trade/period.ts';
import { ratio, roundRatio } from '../../trade/ratio.ts';
import type { Evidence } from './evidence.ts';

/**
 * Evidence whose sums of money are whole multiples of `unit`, yuan or dollars: all that is reckoned from them, growth
 * and shares too, tells no more than they do. Sums are rounded each by itself, so that parts may miss their total; the
 * year to date that customs published too, since it is set against them.
 */
export function coarsened(evidence: Evidence, unit: number): Evidence {
  const multiple = BigInt(unit) * 100n;
  const round = <C extends Currency>(currency: C, value: bigint) =>
    money(currency, roundRatio(ratio(value, multiple), 0) * multiple);
  const amounts = ({ USD, CNY }: Tally['export']): Tally['export'] => ({
    USD: ofPeriods((period) => round('USD', USD[period])),
    CNY: ofPeriods((period) => round('CNY', CNY[period])),
  });
  const tallies = (all: readonly Tally[]): Tally[] =>
    all.map((tally) => ({ ...tally, export: amounts(tally.export), import: amounts(tally.import) }));
  const cutOf = ({ like, ...cut }: Cut): Cut => ({
    ...{ ...cut, tallies: tallies(cut.tallies) },
    ...(like && { like: { ...like, tallies: tallies(like.tallies) } }),
  });
  const sums = ({ USD, CNY }: Evidence['series'][number]['export']) => ({
    ...(USD !== undefined && { USD: round('USD', USD) }),
    ...(CNY !== undefined && { CNY: round('CNY', CNY) }),
  });
  const controls = evidence.registers.controls.map((control) => ({
    ...control,
    minor: round(control.currency, control.minor),
  }));
  return {
    ...evidence,
    registers: { ...evidence.registers, controls },
    total: cutOf(evidence.total),
    series: evidence.series.map((one) => ({ ...one, export: sums(one.export), import: sums(one.import) })),
    cuts: new Map([...evidence.cuts].map(([dimension, cut]) => [dimension, cutOf(cut)])),
  };
}
