import { noticeWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Point } from '../model/bulletin.ts';
import { drivers } from './drivers.ts';
import { fitted } from './fit.ts';
import { momentum } from './momentum.ts';
import { written } from '../prose/written.ts';
import { places } from './places.ts';
import type { PointKind, PointOf } from './point.ts';
import { targets } from './targets.ts';
import { total } from './total.ts';

/** The points in their order, with what each says of the tables; what is next is the bureau's to say. */
const told: readonly { readonly id: PointKind; readonly say: PointOf }[] = [
  { id: 'total', say: total },
  { id: 'momentum', say: momentum },
  { id: 'drivers', say: drivers },
  { id: 'targets', say: targets },
  { id: 'places', say: places },
  { id: 'next', say: () => undefined },
];

/** The bureau's own words on a point of this month, for its own readers. */
function remarksOn({ evidence, edition, language }: Context, point: PointKind): string[] {
  if (edition !== 'internal') return [];
  return evidence.registers.remarks
    .filter((remark) => remark.month === evidence.month && remark.point === point)
    .filter((remark) => remark.language === language)
    .map(({ text }) => text);
}

/**
 * The notice: total, momentum, what drove it, targets, places, and what is asked for next. A point of which nothing can
 * be said is left out; those of the official form fill no more than its first two pages.
 */
export function noticeOf(context: Context, exhibits: ReadonlyMap<string, Exhibit>): Point[] {
  const { mark } = noticeWordsIn(context.language);
  const drafts = told.flatMap(({ id, say }) => {
    const remarks = remarksOn(context, id);
    const { lead, more = [] } = say(context, exhibits) ?? {};
    return lead === undefined && remarks.length === 0 ? [] : [{ id, lead, more, remarks }];
  });
  const isOfficial = context.edition === 'internal' && context.language === 'zh-CN';
  const points = isOfficial ? fitted(drafts) : drafts;
  return points.map(({ id, lead, more, remarks }, index) => {
    const all = [...(lead === undefined ? [] : [lead]), ...more.map(({ sentence }) => sentence)];
    const [first, ...others] = written(all, context.words);
    const sentences = lead === undefined ? all : others;
    return { id, mark: mark(index + 1), ...(lead && first && { lead: first }), sentences, remarks };
  });
}
