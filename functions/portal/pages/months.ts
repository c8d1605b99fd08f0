import type { Hono } from 'hono';
import { readStatus, type Status } from '../../publish/archive/status.ts';
import { publishedMonths } from '../../publish/release/due.ts';
import { monthsPresent } from '../../facts/supply/months.ts';
import type { ReleaseTime } from '../../reference/calendar.ts';
import { flows } from '../../trade/cut.ts';
import { numberOf, parseYear, shift, yearOf, type Month } from '../../trade/month.ts';
import { portalWordsIn } from '../../words/catalogues.ts';
import type { PortalWords } from '../../words/zh-CN/portal/words.ts';
import type { PortalHost } from '../frame/host.ts';
import { arrivalsIn, flowsMissing, type Arrival, type Arrivals } from '../reading/arrivals.ts';
import type { Known } from '../reading/known.ts';
import type { PortalEnvironment } from '../frame/session.ts';
import { momentText, whole } from '../frame/texts.ts';
import { pageView } from '../frame/view.ts';

type Words = PortalWords['months'];

/** 月份: where each month stands, and what has come in of it. */
export function monthsPage(app: Hono<PortalEnvironment>, host: PortalHost, known: Known): void {
  app.get('/', async (asked) => {
    const words = portalWordsIn(asked.get('visit').language).months;
    const [receipts, registers] = [await known.receipts(), await known.registers()];
    const arrivals = arrivalsIn(receipts, registers);
    const months = monthsPresent(receipts).anyFlow;
    const newest = months.at(-1);
    const shown = newest === undefined ? [] : [...months, shift(newest, 1)].reverse();
    const years = [...new Set(shown.map(yearOf))];
    const year = parseYear(asked.req.query('year') ?? '');
    const chosen = shown.filter((month) => year === undefined || yearOf(month) === year);
    const ofPage = year === undefined ? chosen.slice(0, monthsShown) : chosen;
    const published = new Set(await publishedMonths(host.archive, registers));
    const rows = await Promise.all(
      ofPage.map(async (month) => {
        const standing = {
          ...{ month, arrivals, timeZone: host.timeZone },
          status: await readStatus(host.archive, month),
          isPublished: published.has(month),
          isExpected: !months.includes(month),
          release: registers.calendar.find((one) => one.month === month),
        };
        return { ...monthRow(standing, words), cells: cellsOf(month, arrivals, words) };
      }),
    );
    const model = {
      words,
      rows,
      current: rows.filter(({ state }) => state !== 'history'),
      years: years.map((one) => ({ year: one, isChosen: one === year })),
      isNewest: year === undefined,
      isEmpty: shown.length === 0,
      datasets: arrivals.datasets.map((dataset) => words.datasets[dataset]),
      flows: arrivals.datasets.flatMap(() => flows.map((flow) => words.flows[flow])),
      legend: states.map((state) => ({ state, text: words.cells[state] })),
      refused: arrivals.refused.map(({ source }) => source.key),
      refusedText: words.refused(arrivals.refused.length),
    };
    return asked.html(pageView(asked, host, 'months', { title: words.title, place: 'months', model }));
  });
}

/** Two years of them, and the month before: what changes on a year before is in sight. */
const monthsShown = 26;

const states: readonly Arrival['state'][] = ['in', 'remarks', 'held', 'replaced', 'empty'];

function cellsOf(month: Month, arrivals: Arrivals, words: Words): object[] {
  return arrivals.datasets.flatMap((dataset) =>
    flows.map((flow) => {
      const { state, files, rows } = arrivals.of(month, dataset, flow);
      const told = files === 0 ? '' : words.cellTold(files, whole(rows));
      return { state, text: words.cells[state], told };
    }),
  );
}

/** What is known of where a month stands. */
interface Standing {
  readonly month: Month;
  readonly status: Status | undefined;
  readonly arrivals: Arrivals;
  readonly isPublished: boolean;
  readonly isExpected: boolean;
  readonly release: ReleaseTime | undefined;
  readonly timeZone: string;
}

/** A month as the page lists it: every text ready to be placed. */
interface MonthRow extends Readonly<Record<string, string | boolean>> {
  readonly state: keyof Words['states'];
}

function monthRow(standing: Standing, words: Words): MonthRow {
  const { month } = standing;
  const state = stateOf(standing);
  const { waits, next } = waitingOf(standing, words);
  const release = releaseText(standing, words);
  return {
    ...{ month, state, waits, next },
    name: words.monthName(yearOf(month), numberOf(month)),
    stateName: words.states[state],
    release,
    isIdle: waits === words.waitsFor.nothing,
    isUnplanned: release === words.noTime,
  };
}

function stateOf({ status, isPublished, isExpected }: Standing): keyof Words['states'] {
  if (isExpected) return 'expected';
  if (status === undefined || (status.latest === null && status.state === 'collecting'))
    return isPublished ? 'collecting' : 'history';
  return status.state;
}

function waitingOf(
  { month, status, arrivals, isPublished, isExpected }: Standing,
  { waitsFor, actors, flows: names }: Words,
): { readonly waits: string; readonly next: string } {
  const nothing = { waits: waitsFor.nothing, next: actors.nobody };
  if (isExpected) return { waits: waitsFor.upload, next: actors.editor };
  if (status?.waitsFor === 'approval') return { waits: waitsFor.approval, next: actors.approver };
  if (status !== undefined && status.waitsFor !== null)
    return { waits: waitsFor[status.waitsFor], next: actors.program };
  if (status !== undefined && status.reasons.length > 0)
    return { waits: waitsFor.reasons(status.reasons.length), next: actors.editor };
  if (status?.state === 'released' || !isPublished) return nothing;
  const [flow] = flowsMissing(arrivals, month);
  if (flow !== undefined) return { waits: waitsFor.flow(names[flow]), next: actors.editor };
  return { waits: waitsFor.work, next: actors.program };
}

function releaseText({ status, release, timeZone }: Standing, words: Words): string {
  const last = status?.editions.at(-1);
  if (last !== undefined) return words.edition(last.number, momentText(last.released, timeZone));
  return release === undefined ? words.noTime : words.planned(release.at.replace('T', ' '));
}
