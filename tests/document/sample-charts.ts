import type { Chart, Mark } from '../../functions/bulletin/model/bulletin.ts';

const at = (value: number): string => String(Math.round(value * 100) / 100);

function rect(tone: string, x: number, y: number, width: number, height: number): Mark {
  return { kind: 'rect', tone, x: at(x), y: at(y), width: at(width), height: at(height) };
}

function line(tone: string, x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'line', tone, x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2) };
}

function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  tone = 'label',
): Mark {
  return { kind: 'text', tone, x: at(x), y: at(y), anchor, text };
}

function path(tone: string, points: readonly (readonly [number, number])[]): Mark {
  return { kind: 'path', tone, d: `M${points.map(([x, y]) => `${at(x)},${at(y)}`).join('L')}` };
}

export function sparkline(name: string, seed: number): Chart {
  const points = Array.from(
    { length: 13 },
    (_, index) => [4 + index * 9, 18 - 9 * Math.sin(index * 0.8 + seed)] as const,
  );
  return { width: 120, height: 36, description: `${name}近13个月走势`, marks: [path('total', points)] };
}

/** Monthly totals, stacked, with growth as a line above. */
export function columnsAndLine(): Chart {
  const marks: Mark[] = [0, 100, 200, 300].flatMap((value) => [
    line('grid', 40, 210 - value * 0.5, 610, 210 - value * 0.5),
    label(36, 213 - value * 0.5, String(value), 'end', 'axis'),
  ]);
  const growth = Array.from({ length: 25 }, (_, index) => {
    const x = 46 + index * 22.5;
    const exports = 130 + 40 * Math.sin(index / 2);
    const imports = 70 + 10 * Math.cos(index);
    marks.push(rect('export', x, 210 - exports * 0.5, 14, exports * 0.5));
    marks.push(rect('import', x, 210 - (exports + imports) * 0.5, 14, imports * 0.5));
    if (index % 6 === 0)
      marks.push(label(x + 7, 226, `20${19 + Math.floor((index + 5) / 12)}.6`, 'middle', 'axis'));
    return [x + 7, 34 - 14 * Math.sin(index / 3)] as const;
  });
  marks.push(line('axis', 40, 210, 610, 210), path('growth', growth));
  marks.push(label(612, 40, '同比%', 'start', 'growth'), label(612, 180, '出口', 'start', 'export'));
  marks.push(label(612, 130, '进口', 'start', 'import'));
  return { width: 650, height: 236, description: '近25个月出口、进口值堆积柱与同比增速折线', marks };
}

export function divergingBars(names: readonly string[]): Chart {
  const marks = names.flatMap((name, index): Mark[] => {
    const value = 5 * Math.sin(index * 1.9 + 1);
    const y = 8 + index * 19;
    return [
      label(150, y + 10, name, 'end'),
      value < 0
        ? rect('negative', 390 + value * 40, y, -value * 40, 12)
        : rect('positive', 390, y, value * 40, 12),
      label(
        390 + value * 40 + (value < 0 ? -4 : 4),
        y + 10,
        `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`,
        value < 0 ? 'end' : 'start',
        'value',
      ),
    ];
  });
  marks.push(line('axis', 390, 2, 390, names.length * 19 + 4));
  return { width: 650, height: names.length * 19 + 10, description: '各市场拉动，正负两向条形', marks };
}

export function bullets(names: readonly string[]): Chart {
  const marks = names.flatMap((name, index): Mark[] => {
    const share = 0.5 + 0.2 * Math.sin(index * 2.1);
    const y = 18 + index * 20;
    return [
      label(170, y + 10, name, 'end'),
      rect('muted', 180, y, 420, 12),
      rect(share < 0.5 ? 'negative' : 'positive', 180, y + 3, 420 * share, 6),
      label(606, y + 10, `${(share * 100).toFixed(1)}%`, 'start', 'value'),
    ];
  });
  marks.push(
    line('target', 390, 12, 390, names.length * 20 + 16),
    label(390, 9, '序时进度 50%', 'middle', 'axis'),
  );
  return { width: 650, height: names.length * 20 + 20, description: '园区完成进度与序时进度', marks };
}
