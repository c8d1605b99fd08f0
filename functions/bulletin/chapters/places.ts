import { drawn } from '../charts/drawn.ts';
import { timeElapsed } from '../../trade/pace.ts';
import { known } from '../../trade/figure.ts';
import { percentCell } from '../model/cells.ts';
import { assessmentExhibit } from '../assessment/exhibit.ts';
import { bulletChart } from '../charts/bullets.ts';
import type { Context } from '../context/context.ts';
import { leagueExhibit } from '../exhibits/league.ts';
import type { Block, Exhibit } from '../model/bulletin.ts';
import { cellAt } from '../prose/phrases.ts';
import { assessmentSentences } from './assessment-prose.ts';
import { paragraph, picture, table, type DraftChapter } from '../context/chapter.ts';
import { paceSentences, volumeSentence } from './places-prose.ts';

/** 区县（市）和园区: two partitions of the same trade, each closed by 未分类, each ranked by progress, volume and growth. */
export function places(context: Context): DraftChapter | undefined {
  const { words } = context;
  const titles = words.exhibits;
  const parks = leagueExhibit(context, {
    ...{ dimension: 'park', id: 'parks' },
    titles: { paced: titles.parks, unpaced: titles.parksAlone },
  });
  const districts = leagueExhibit(context, {
    ...{ dimension: 'district', id: 'districts' },
    titles: { paced: titles.districts, unpaced: titles.districtsAlone },
  });
  if (parks === undefined && districts === undefined) return undefined;
  return {
    id: 'places',
    heading: words.chapters.places,
    blocks: [
      ...(parks === undefined ? [] : parkBlocks(context, parks)),
      ...(districts === undefined
        ? []
        : [...paragraph(volumeSentence(context, districts, words.placesOf.district)), table(districts)]),
      ...assessmentBlocks(context),
    ],
  };
}

/** 考核: the parks, then the districts, each among themselves. */
function assessmentBlocks(context: Context): Block[] {
  return (['park', 'district'] as const).flatMap((places) => {
    const exhibit = assessmentExhibit(context, places);
    return exhibit === undefined
      ? []
      : [
          ...paragraph(...assessmentSentences(context, exhibit, context.words.placesOf[places])),
          table(exhibit),
        ];
  });
}

function parkBlocks(context: Context, parks: Exhibit): Block[] {
  const pace = context.edition === 'internal' ? paceSentences(context, parks) : [];
  const said = pace.length > 0 ? pace : [volumeSentence(context, parks, context.words.placesOf.park)];
  return [...paragraph(...said), table(parks), ...paceBlocks(context, parks)];
}

/** Completion against the time elapsed, as bullets; for at least two targets. */
function paceBlocks(context: Context, exhibit: Exhibit): Block[] {
  const { words, evidence } = context;
  const bullets = exhibit.rows.flatMap(({ key, cells, emphasis }) => {
    const cell = cellAt(exhibit, key, 'completion');
    if (cell?.value === undefined || emphasis === 'residual') return [];
    return [
      { name: cells[0]?.text ?? '', value: drawn(context, Number(cell.value), 1), text: `${cell.text}%` },
    ];
  });
  if (bullets.length < 2) return [];
  const { text, value = '0' } = percentCell(known(timeElapsed(evidence.month)));
  const elapsed = { value: Number(value), text: `${words.charts.elapsed} ${text}%` };
  const facts = bullets.map((bullet) => words.charts.bar(bullet.name, bullet.text));
  const description = words.charts.said(words.charts.parkPace, [elapsed.text, ...facts]);
  const chart = bulletChart(bullets, elapsed, description);
  return [picture('park-pace', words.charts.parkPace, chart, exhibit.source)];
}
