import { lightsExhibit } from '../indicators/lights-exhibit.ts';
import { partExhibit } from '../indicators/part-exhibit.ts';
import { targetsExhibit } from '../indicators/targets-exhibit.ts';
import { indicatorsWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import { paragraph, leftToFiles, table, type DraftChapter } from '../context/chapter.ts';
import type { Block, Exhibit } from '../model/bulletin.ts';
import {
  abroadSentence,
  behindSentence,
  capitalSentence,
  lightsSentence,
  servicesSentence,
} from './indicators-prose.ts';

/** 服务外包、外资、外经: the three foreigns beside trade, projects of parks, and every target of the plans in one table. */
export function indicators(context: Context): DraftChapter | undefined {
  const services = partExhibit(context, 'services');
  const capital = partExhibit(context, 'capital');
  const abroad = partExhibit(context, 'abroad');
  const projects = partExhibit(context, 'projects');
  const targets = targetsExhibit(context);
  const blocks = [
    ...(services ? [...paragraph(servicesSentence(context, services)), table(services)] : []),
    ...(capital ? [...paragraph(capitalSentence(context, capital)), table(capital)] : []),
    ...(abroad ? [...paragraph(abroadSentence(context, abroad)), table(abroad)] : []),
    ...(projects ? [table(projects)] : []),
    ...(targets ? [...targetBlocks(context, targets), table(targets)] : []),
  ];
  const { heading } = indicatorsWordsIn(context.language);
  return blocks.length === 0 ? undefined : { id: 'indicators', heading, blocks };
}

/** How the targets stand: told inside, where the table of the counts repeats it; outside the table alone. */
function targetBlocks(context: Context, targets: Exhibit): Block[] {
  const lights = lightsExhibit(context, targets);
  if (context.edition === 'public') return [table(lights)];
  const told = lightsSentence(context, lights);
  return [
    ...paragraph(told, behindSentence(context, targets)),
    told === undefined ? table(lights) : leftToFiles(lights),
  ];
}
