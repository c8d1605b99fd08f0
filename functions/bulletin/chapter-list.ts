import type { ChapterOf } from './context/chapter.ts';
import { enterprises } from './chapters/enterprises.ts';
import { goods } from './chapters/goods.ts';
import { indicators } from './chapters/indicators.ts';
import { markets } from './chapters/markets.ts';
import { overall } from './chapters/overall.ts';
import { ownership } from './chapters/ownership.ts';
import { places } from './chapters/places.ts';
import { regimes } from './chapters/regimes.ts';
import { zones } from './chapters/zones.ts';

/**
 * The chapters in the order people expect; what was found in them, revisions and notes close them. Adding one is
 * adding a file, its words and its name.
 */
export const bulletinChapters: readonly ChapterOf[] = [
  overall,
  regimes,
  ownership,
  goods,
  markets,
  places,
  zones,
  enterprises,
  indicators,
];
