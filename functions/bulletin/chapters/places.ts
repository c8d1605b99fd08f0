import { assessmentExhibit } from '../assessment/exhibit.ts';
import type { Context } from '../context/context.ts';
import { leagueExhibit } from '../exhibits/league.ts';
import type { Block, Exhibit } from '../model/bulletin.ts';
import { assessmentSentences } from './assessment-prose.ts';
import { paragraph, table, type DraftChapter } from '../context/chapter.ts';
import { placePictures } from './place-pictures.ts';
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
        : [
            ...paragraph(volumeSentence(context, districts, words.placesOf.district)),
            table(districts),
            ...placePictures(context, districts, 'district'),
          ]),
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
  return [...paragraph(...said), table(parks), ...placePictures(context, parks, 'park')];
}
