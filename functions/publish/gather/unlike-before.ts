import type { CodesGone } from '../../facts/sums/codes-gone.ts';
import type { UnitValuesMoved } from '../../facts/sums/unit-values.ts';
import type { Supply } from '../../facts/supply/supply.ts';
import { flows } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import { currencies, minorUnits } from '../../trade/money.ts';
import { monthsBetween, shift, type Month } from '../../trade/month.ts';
import { compareRatios, ratio } from '../../trade/ratio.ts';
import { median } from '../../trade/robust.ts';

/**
 * Markets, headings, regimes … that each month before had and that are gone together may have had so many per cent of the
 * flow. Of the fixture city's months none lacks more than 0.6 %.
 */
const mostGone = 10n;

/** As many codes are named. */
const codesTold = 10;

/** Codes of which a download may have left out the rows. */
export function codesMissing(found: readonly CodesGone[]): Finding[] {
  return found
    .filter(({ before, ofAll }) => minorUnits(before) * 100n >= mostGone * minorUnits(ofAll))
    .map(({ delivery: { month, flow }, dimension, months, codes, currency, before, ofAll }) => ({
      code: 'codes-gone',
      details: {
        ...{ month, flow, dimension, past: String(months), count: String(codes.length) },
        ...{ codes: codes.slice(0, codesTold).join(' '), currency, before, ofAll },
      },
    }));
}

/** Amounts or quantities in another unit than those of the months before. */
export function unitValuesDoubted(found: readonly UnitValuesMoved[]): Finding[] {
  return found.map(({ delivery: { month, flow }, scope, of, name, currency, goods, ...sums }) => ({
    code: scope === 'enterprise' ? 'firm-unit-values-moved' : 'unit-values-moved',
    details: {
      ...{ month, flow, ...(scope === 'upload' && { file: of }) },
      ...(scope === 'enterprise' && { enterprise: of, name }),
      ...{ currency, goods: String(goods), ...sums },
    },
  }));
}

/**
 * A month with fewer rows than two thirds of the least of the months before, and less money than so many per cent of their
 * middle one, is a part of it; fewer rows with as much money are summed up otherwise. Of flows of fewer rows nothing is
 * said. Of the fixture city's flows the one with fewest rows has 0.98 of the least before it.
 */
const fewest = { months: 3, rows: 60, ofLeast: ratio(2n, 3n), perCentOfMoney: 85n };

/** Flows of the month with far fewer rows of one view than any of the twelve months before had. */
export function rowsFew(supply: Supply, month: Month): Finding[] {
  return flows.flatMap((flow): Finding[] => {
    const now = supply.base(flow, month);
    const before = monthsBetween(shift(month, -12), shift(month, -1)).flatMap((of) => {
      const base = supply.base(flow, of);
      return base !== undefined && base.view === now?.view ? [base] : [];
    });
    const currency = currencies.find((one) => [now, ...before].every((of) => of?.sums[one] !== undefined));
    if (now === undefined || before.length < fewest.months || currency === undefined) return [];
    const least = Math.min(...before.map(({ rows }) => rows));
    const middle = median(before.map(({ sums }) => ratio(sums[currency] ?? 0n, 1n))).numerator;
    const isFew = compareRatios(ratio(BigInt(now.rows), BigInt(Math.max(least, 1))), fewest.ofLeast) < 0;
    const isLess = (now.sums[currency] ?? 0n) * 100n < middle * fewest.perCentOfMoney;
    if (least < fewest.rows || !isFew || !isLess) return [];
    const files = now.files.map(({ upload }) => upload).join('\n');
    return [
      {
        code: 'rows-few',
        details: {
          month,
          flow,
          rows: String(now.rows),
          least: String(least),
          past: String(before.length),
          files,
        },
      },
    ];
  });
}
