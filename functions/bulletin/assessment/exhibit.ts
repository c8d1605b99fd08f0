import type { AssessedPlaces, AssessmentRule } from '../../reference/assessment.ts';
import { unknown, type Figure } from '../../trade/figure.ts';
import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import { assessmentWordsIn } from '../../words/catalogues.ts';
import { cutLines } from '../context/chapter.ts';
import { paceOf } from '../context/pace.ts';
import { bareCell, numberCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { targetOf } from '../exhibits/league.ts';
import { placeCell, ranksOf } from '../exhibits/ranks.ts';
import type { Line } from '../evidence/measures.ts';
import type { Exhibit } from '../model/bulletin.ts';
import { decimalText } from '../model/numerals.ts';
import { isSilent, silentNote, unlessSilent } from '../context/silent.ts';
import { allPoints, pointsOf } from './points.ts';

/**
 * By Changsha's action plan for foreign trade 2017–2021, task 13, trade weighs more in the assessment (考核) of districts,
 * counties and parks.
 *
 * The points of each park, or of each district, by the bureau's own rule, with the rule in the notes.
 */
export function assessmentExhibit(context: Context, places: AssessedPlaces): Exhibit | undefined {
  const { evidence, main, basis, words } = context;
  const rules = evidence.registers.assessment.filter((rule) => rule.places === places);
  const scored = rules.filter(({ indicator }) => indicator !== 'call-out');
  const found = cutLines(context, places);
  const lines = (found?.lines ?? []).filter(({ key }) => key !== '');
  if (scored.length === 0 || lines.length === 0 || basis === 'month' || main !== 'total') return undefined;
  const own = assessmentWordsIn(context.language);
  const now = new Map(
    lines.map((line) => [line.key, unlessSilent(context, line, allPoints(context, line, scored, 'toDate'))]),
  );
  const before = new Map(lines.map((line) => [line.key, allPoints(context, line, scored, 'toDateBefore')]));
  const ranks = ranksOf(now);
  const ranksBefore = ranksOf(before);
  const lineOf = new Map(lines.map((line) => [line.key, line]));
  const told = (line: Line, figure: Figure<Ratio>): Figure<Ratio> => unlessSilent(context, line, figure);
  const limit = rules.find(({ indicator }) => indicator === 'call-out')?.full;
  return {
    id: `assessment-${places}s`,
    label: '',
    title: own.titles[places],
    unit: words.unitLine(own.points),
    columns: [
      { key: 'name', label: words.dimensions[places], kind: 'text' },
      ...scored.map(({ indicator }) => ({
        ...{ key: indicator, label: own.indicators[indicator], kind: 'number' as const, unit: own.points },
      })),
      { key: 'total', label: own.columns.total, kind: 'number', unit: own.points },
      { key: 'rank', label: own.columns.rank, kind: 'number' },
      { key: 'rank-before', label: own.columns.rankBefore, kind: 'number' },
      { key: 'lead', label: words.columns.lead, kind: 'number', unit: words.points },
      { key: 'call-out', label: own.columns.callOut, kind: 'text' },
    ],
    rows: [...ranks.keys()].flatMap((key) => {
      const line = lineOf.get(key);
      if (line === undefined) return [];
      const lead = told(line, paceOf(context, line, main, targetOf(context, line)).lead);
      return [
        {
          key,
          level: 0 as const,
          cells: [
            textCell(context.nameOf(line.name)),
            ...scored.map((rule) => numberCell(told(line, pointsOf(context, line, rule, 'toDate')), 1)),
            numberCell(now.get(key) ?? unknown('no-data'), 1),
            isSilent(context, line) ? bareCell('no-data') : placeCell(ranks.get(key)),
            placeCell(ranksBefore.get(key)),
            percentCell(lead),
            textCell(isCalledOut(lead, limit) ? own.calledOut : ''),
          ],
        },
      ];
    }),
    notes: [
      ...silentNote(context, lines),
      own.rule(scored.map((rule) => ruleText(context, rule))),
      ...calledOutNote(context, limit),
    ],
    source: words.sourceOf(found?.dataset ?? evidence.total.dataset),
  };
}

/**
 * By Changsha's plans for going out and for investment, 2017–2021, units that miss their targets are named and
 * summoned: 通报和约谈.
 *
 * Whether a place lags the time elapsed by more than the rule lets pass, in percentage points.
 */
function isCalledOut(lead: Figure<Ratio>, limit: Ratio | undefined): boolean {
  if (!lead.known || limit === undefined) return false;
  const allowed = { numerator: -limit.numerator, denominator: limit.denominator * 100n };
  return compareRatios(lead.value, allowed) < 0;
}

function ruleText({ language }: Context, { indicator, weight, cap, full }: AssessmentRule): string {
  const own = assessmentWordsIn(language);
  const percent = decimalText({ numerator: cap.numerator * 100n, denominator: cap.denominator });
  return own.ruleOf[indicator](
    own.indicators[indicator],
    decimalText(weight),
    percent,
    full === undefined ? '' : decimalText(full),
  );
}

function calledOutNote({ language }: Context, limit: Ratio | undefined): string[] {
  return limit === undefined ? [] : [assessmentWordsIn(language).callOutRule(decimalText(limit))];
}
