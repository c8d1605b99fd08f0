import { bulletChart, type Bullet } from '../charts/bullets.ts';
import { drawn } from '../charts/drawn.ts';
import { tileKinds, tileMap, type Tile, type TileKind } from '../charts/tiles.ts';
import { argument, beside } from '../context/chapter.ts';
import type { Context } from '../context/context.ts';
import type { Block, Exhibit } from '../model/bulletin.ts';
import { percentCell } from '../model/cells.ts';
import { firstPartsOf, wholeKey } from '../model/rows.ts';
import { cellAt, exactAt } from '../prose/phrases.ts';
import { isFaster } from '../prose/claims.ts';
import { timeElapsed } from '../../trade/pace.ts';
import { known } from '../../trade/figure.ts';
import { furthestSentence, fastestSentence } from './places-prose.ts';

type Places = 'park' | 'district';

/** What a league table argues: how far the targets are reached, and beside it where the places lie and how they grew. */
export function placePictures(context: Context, exhibit: Exhibit, places: Places): Block[] {
  const tiles = tilesOf(context, exhibit, places);
  const bullets = bulletsOf(context, exhibit);
  const isPair = tiles.length > 1 && bullets.length > 1;
  const width = isPair ? 320 : 640;
  return beside(
    pacePicture(context, exhibit, { places, bullets, width }),
    mapPicture(context, exhibit, { places, tiles, width }),
  );
}

/** Places with a target, and the city. */
function bulletsOf(context: Context, exhibit: Exhibit): Bullet[] {
  return exhibit.rows.flatMap(({ key, cells, emphasis }) => {
    const cell = cellAt(exhibit, key, 'completion');
    const seasonal = cellAt(exhibit, key, 'seasonal')?.value;
    if (cell?.value === undefined || emphasis === 'residual') return [];
    return [
      {
        ...{ name: cells[0]?.text ?? '', text: `${cell.text}%` },
        value: drawn(context, Number(cell.value), 1),
        seasonal: seasonal === undefined ? undefined : drawn(context, Number(seasonal), 1),
      },
    ];
  });
}

/** Completion against the time elapsed and last year's pace; for at least two targets. */
function pacePicture(
  context: Context,
  exhibit: Exhibit,
  { places, bullets, width }: { places: Places; bullets: readonly Bullet[]; width: 320 | 640 },
): Block[] {
  if (bullets.length < 2) return [];
  const { words, evidence } = context;
  const title = words.charts.pace[places];
  const { text, value = '0' } = percentCell(known(timeElapsed(evidence.month)));
  const elapsed = {
    ...{ value: Number(value), text: `${words.charts.elapsed} ${text}%` },
    seasonal: words.charts.seasonal,
  };
  const facts = bullets.map((bullet) => words.charts.bar(bullet.name, bullet.text));
  const description = words.charts.said(title, [elapsed.text, ...facts]);
  const chart = bulletChart(bullets, elapsed, { width, description });
  const message = furthestSentence(context, exhibit, words.placesOf[places]);
  return [argument(message, { id: `${places}-pace`, title, chart, source: exhibit.source }, words)];
}

/** The table's places that the register puts on its schematic map. */
function tilesOf({ evidence, basisColumn }: Context, exhibit: Exhibit, places: Places): Tile[] {
  const grid = new Map(
    evidence.registers.parks.flatMap(({ code, kind, grid: place }) =>
      place === undefined || (kind === 'district') !== (places === 'district') ? [] : [[code, place]],
    ),
  );
  const column = `${basisColumn}-change`;
  return firstPartsOf(exhibit).flatMap(({ key, cells }) => {
    const place = grid.get(key);
    const cell = cellAt(exhibit, key, column);
    if (place === undefined || cell === undefined) return [];
    const text = cell.value === undefined ? cell.text : `${cell.text}%`;
    return [{ ...place, name: cells[0]?.text ?? '', text, kind: kindOf(exhibit, key, column) }];
  });
}

function kindOf(exhibit: Exhibit, key: string, column: string): TileKind {
  const rate = exactAt(exhibit, key, column);
  if (rate === undefined) return 'unknown';
  if (rate.numerator < 0n) return 'falling';
  const whole = { exhibit: exhibit.id, row: wholeKey, column };
  return isFaster(rate, whole, new Map([[exhibit.id, exhibit]])) ? 'faster' : 'slower';
}

/** Where the places lie, one tile each; for at least two. */
function mapPicture(
  context: Context,
  exhibit: Exhibit,
  { places, tiles, width }: { places: Places; tiles: readonly Tile[]; width: number },
): Block[] {
  if (tiles.length < 2) return [];
  const { words } = context;
  const own = words.charts.tiles;
  const title = own.title[places];
  const facts = tiles.map(({ name, text }) => words.charts.bar(name, text));
  const legend = new Map(tileKinds.map((kind) => [kind, own.legend[kind]]));
  const chart = tileMap(tiles, legend, { width, description: words.charts.said(title, facts) });
  const message = fastestSentence(context, exhibit, words.placesOf[places]);
  return [argument(message, { id: `${places}-map`, title, chart, source: exhibit.source }, words)];
}
