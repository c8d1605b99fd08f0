import { expect, test } from 'vitest';
import { withAmountsTold } from '../../functions/bulletin/exhibits/amounts.ts';
import { moneyCell, percentCell, textCell } from '../../functions/bulletin/model/cells.ts';
import { given, known, unknown } from '../../functions/trade/figure.ts';
import { ratio } from '../../functions/trade/ratio.ts';

const words = { moneyDigits: 10 };
const share = percentCell(given(ratio(1n, 10_000n), 'share'));

test.each([
  ['nothing is lost', [853_456_000_000n, 33_000_000_00n], ['85.3', '0.3']],
  ['an amount would print as nothing', [853_456_000_000n, 300_000_000n], ['85.35', '0.03']],
  ['nothing was traded', [853_456_000_000n, 0n], ['85.3', '0.0']],
  ['it is less than a table of two decimals tells', [853_456_000_000n, 1n], ['85.35', '0.00']],
  ['a balance is small', [853_456_000_000n, -300_000_000n], ['85.35', '−0.03']],
])('the decimals of a table where %s', (_, sums, expected) => {
  const exhibit = {
    ...{ id: 'markets', label: '', title: '', unit: '', notes: [], source: '' },
    columns: [
      { key: 'name', label: '', kind: 'text' as const },
      { key: 'month', label: '', kind: 'number' as const, unit: '亿元' },
      { key: 'share', label: '', kind: 'number' as const, unit: '%' },
    ],
    rows: sums.map((sum, index) => ({
      key: String(index),
      level: 0 as const,
      cells: [textCell('0.0'), moneyCell({ words }, known(sum)), share],
    })),
  };
  const { rows } = withAmountsTold(exhibit, '亿元');
  expect(rows.map(({ cells }) => cells[1]?.text)).toEqual(expected);
  expect(rows.map(({ cells }) => cells[2]?.text)).toEqual(['0.0', '0.0']);
  expect(rows.map(({ cells }) => cells[1]?.value)).toEqual(exhibit.rows.map(({ cells }) => cells[1]?.value));
  expect(moneyCell({ words }, unknown('no-data')).text).toBe('…');
});
