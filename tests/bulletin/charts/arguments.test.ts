import { describe, expect, test } from 'vitest';
import { bulletChart } from '../../../functions/bulletin/charts/bullets.ts';
import { tileMap, type Tile } from '../../../functions/bulletin/charts/tiles.ts';
import { waterfallChart } from '../../../functions/bulletin/charts/waterfall.ts';
import { contradictions } from '../../../functions/bulletin/checked/check.ts';
import type { Bulletin, Chart, Mark, Mention } from '../../../functions/bulletin/model/bulletin.ts';
import { composed, lastYear, thisYear } from '../composed.ts';

function rects({ marks }: Chart, ...tones: readonly string[]): Extract<Mark, { kind: 'rect' }>[] {
  return marks.flatMap((mark) => (mark.kind === 'rect' && tones.includes(mark.tone) ? [mark] : []));
}

const bar = (name: string, value: number) => ({ name, value, text: String(value) });

describe('a waterfall', () => {
  const chart = waterfallChart([bar('甲', 5), bar('其他', 2), bar('乙', -3)], bar('全市', 4), '说明');
  const bars = rects(chart, 'positive', 'negative', 'total').map(({ tone, x, width }) => {
    return { tone, from: Number(x), to: Number(x) + Number(width) };
  });

  test('begins each bar where the one before it ended, and closes with the whole', () => {
    const [first, rest, fallen, whole] = bars;
    expect(bars.map(({ tone }) => tone)).toEqual(['positive', 'positive', 'negative', 'total']);
    expect(rest?.from).toBeCloseTo(first?.to ?? 0, 1);
    expect(fallen?.to).toBeCloseTo(rest?.to ?? 0, 1);
    expect(whole?.to).toBeCloseTo(fallen?.from ?? 0, 1);
    expect(whole?.from).toBeCloseTo(first?.from ?? 0, 1);
  });
});

describe('a map of tiles', () => {
  const tiles: Tile[] = [
    { row: 1, column: 2, name: '甲区', text: '9.0%', kind: 'faster' },
    { row: 2, column: 1, name: '乙区', text: '−1.0%', kind: 'falling' },
  ];
  const chart = tileMap(tiles, new Map([['faster', '高于全市']] as const), { width: 320, description: '' });

  test('puts places where the register has them, all alike in size', () => {
    const [first, second] = rects(chart, 'tile-faster', 'tile-falling').filter(
      ({ height }) => height !== '10',
    );
    expect(Number(first?.x)).toBeGreaterThan(Number(second?.x));
    expect(Number(first?.y)).toBeLessThan(Number(second?.y));
    expect([first?.width, first?.height]).toEqual([second?.width, second?.height]);
  });
});

test('bullets behind the time elapsed are hollow, and last year’s pace crosses each that has one', () => {
  const bullets = [{ ...bar('甲', 60), seasonal: 40 }, bar('乙', 30)];
  const elapsed = { value: 50, text: '序时 50.0%', seasonal: '短线为季节进度' };
  const chart = bulletChart(bullets, elapsed, { width: 320, description: '' });
  expect(rects(chart, 'positive', 'negative').map(({ tone }) => tone)).toEqual(['positive', 'negative']);
  expect(chart.marks.filter(({ tone }) => tone === 'season')).toHaveLength(1);
});

describe('the title of a picture', () => {
  const bulletin = composed([
    ...['a', 'b', 'c'].flatMap((market, index) => [
      ...lastYear('export', 2, { market }),
      ...thisYear('export', 4 - index, { market }),
    ]),
  ]);
  const [figure] = bulletin.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'figure' && block.figure.id === 'market-pull' ? [block.figure] : [],
    ),
  );

  test('says what it argues, and what it shows stands below', () => {
    expect(figure?.title).toContain('甲a拉动33.3个百分点');
    expect(figure?.source).toContain('主要市场对出口增长的拉动');
  });

  test('is held against its table', () => {
    expect(contradictions(bulletin)).toEqual([]);
    const falsely = (part: string | Mention): string | Mention =>
      typeof part !== 'string' && part.text === '33.3' ? { ...part, text: '34.3' } : part;
    const wrong: Bulletin = {
      ...bulletin,
      chapters: bulletin.chapters.map((chapter) => ({
        ...chapter,
        blocks: chapter.blocks.map((block) =>
          block.kind === 'figure' && block.figure.message
            ? {
                ...block,
                figure: { ...block.figure, message: { parts: block.figure.message.parts.map(falsely) } },
              }
            : block,
        ),
      })),
    };
    expect(contradictions(wrong).some(({ said }) => said === '34.3')).toBe(true);
  });
});
