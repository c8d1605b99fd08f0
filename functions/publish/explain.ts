import type { Bulletin, Cell, Column, Exhibit, Row } from '../bulletin/model.ts';
import type { Delivery } from '../facts/deliveries.ts';
import { RowsBehind, type FileShare } from '../facts/rows-behind.ts';
import { Session } from '../facts/session.ts';
import type { Name } from '../trade/cut.ts';
import { evaluate, sumsOf, type Evaluated } from '../trade/evaluate.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import type { Origin, SumOrigin } from '../trade/origin.ts';
import { monthsOf, periods } from '../trade/period.ts';
import { fetchFacts } from './gather/cuts.ts';
import { unclassifiedName } from './gather/names.ts';
import type { MonthAsked } from './gather/read-month.ts';
import { prepare, type Prepared, type PublishDependencies } from './publish.ts';

/** The name of a printed figure: `<month>/[<edition>/]<exhibit>/<row>/<column>`. */
export interface FigureName {
  readonly month: Month;
  /** The fingerprint of an edition. */
  readonly edition: string | undefined;
  readonly exhibit: string;
  readonly row: string;
  readonly column: string;
}

/** One upload's share of a sum: so many of its rows, between these lines. */
export interface UploadShare extends FileShare {
  readonly upload: string;
  readonly version: string;
}

/** A sum of facts with the rows that it is of, by upload. */
export interface ExplainedSum {
  readonly sum: SumOrigin;
  readonly months: readonly Month[];
  readonly value: bigint;
  readonly uploads: readonly UploadShare[];
  /** Of the sum's keys. */
  readonly names: readonly Name[];
}

/** Why a figure is what it is: how it was computed, computed anew from the rows that were found again. */
export interface Explanation {
  readonly exhibit: Exhibit;
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
  readonly computed: Evaluated | undefined;
  readonly sums: readonly ExplainedSum[];
}

/** No such figure is printed. `known` are the names that could stand at the place of the first unknown one. */
export class UnknownFigure extends Error {
  override readonly name = 'UnknownFigure';
  readonly known: readonly string[];

  constructor(unknown: string, known: readonly string[]) {
    super(unknown);
    this.known = known;
  }
}

/** Undefined for what is no figure's name. */
export function parseFigureName(text: string): FigureName | undefined {
  const [monthText = '', ...rest] = text.split('/');
  const edition = rest.length === 4 ? rest.shift() : undefined;
  const [exhibit, row, column, ...more] = rest;
  const month = parseMonth(monthText);
  if (month === undefined || more.length > 0) return undefined;
  if (exhibit === undefined || row === undefined || column === undefined) return undefined;
  return { month, edition, exhibit, row, column };
}

/** Given the rows behind a sum, by the sum's place in the explanation: upload, version, then `rowColumns`. */
export type OnRows = (sum: number, rows: readonly (readonly string[])[]) => Promise<void>;

/** A month as it stands now, ready to say why its figures are what they are. */
export class Explainer implements Disposable {
  readonly bulletin: Bulletin;
  /** The fingerprint of what the month comes to now. */
  readonly edition: string;
  readonly #asked: MonthAsked;
  readonly #dependencies: Sources;
  #tables = 0;

  private constructor({ bulletin, fingerprint, asked }: Prepared, dependencies: Sources) {
    this.bulletin = bulletin;
    this.edition = fingerprint;
    this.#asked = asked;
    this.#dependencies = dependencies;
  }

  /** Throws NothingDelivered. */
  static async open(month: Month, dependencies: Omit<PublishDependencies, 'printer'>): Promise<Explainer> {
    const prepared = await prepare(month, dependencies);
    const { archive, scratch } = dependencies;
    const session = await Session.open({ scratch });
    return new Explainer(prepared, { archive, scratch, session });
  }

  /** Throws UnknownFigure. */
  async explain(name: Omit<FigureName, 'month' | 'edition'>, onRows?: OnRows): Promise<Explanation> {
    const found = cellOf(this.bulletin, name);
    const { origin } = found.cell;
    if (origin === undefined) return { ...found, computed: undefined, sums: [] };
    const sums: ExplainedSum[] = [];
    for (const sum of sumsOf(origin)) sums.push(await this.#explainSum(sum, sums.length, onRows));
    return { ...found, computed: recomputed(origin, sums), sums };
  }

  async #explainSum(sum: SumOrigin, number: number, onRows: OnRows | undefined): Promise<ExplainedSum> {
    const { archive, scratch, session } = this.#dependencies;
    const asked = this.#asked;
    const months = monthsIn(sum, asked.month);
    const deliveries = deliveriesFor(sum, months, asked);
    const paths = await fetchFacts(deliveries, archive, scratch);
    const { classification, nameOf } = asked.sorted[sum.dimension];
    const behind = { deliveries, flow: sum.flow, months, classification, keys: sum.keys };
    this.#tables += 1;
    const fileOf = (facts: string): string => paths.get(facts) ?? facts;
    const rows = await RowsBehind.find(session, behind, fileOf, `behind_${this.#tables}`);
    const uploads = (await rows.byFile()).map((share) => ({ ...share, ...uploadOf(share.facts, asked) }));
    if (onRows !== undefined) {
      for await (const run of rows.rows()) {
        const told = run.map(([facts = '', ...columns]) => {
          const { upload, version } = uploadOf(facts, asked);
          return [upload, version, ...columns];
        });
        await onRows(number, told);
      }
    }
    await rows.forget();
    const value = uploads.reduce((total, share) => total + share[sum.what], 0n);
    const names = sum.keys.map((key) =>
      key === '' ? unclassifiedName : (nameOf(key) ?? { zh: key, en: key }),
    );
    return { sum, months, value, uploads, names };
  }

  [Symbol.dispose](): void {
    this.#dependencies.session[Symbol.dispose]();
  }
}

interface Sources extends Pick<PublishDependencies, 'archive' | 'scratch'> {
  readonly session: Session;
}

function recomputed(origin: Origin, sums: readonly ExplainedSum[]): Evaluated {
  const values = new Map(sums.map(({ sum, value }) => [JSON.stringify(sum), value]));
  return evaluate(origin, (sum) => values.get(JSON.stringify(sum)) ?? 0n);
}

function cellOf(
  { chapters }: Bulletin,
  name: Omit<FigureName, 'month' | 'edition'>,
): Pick<Explanation, 'exhibit' | 'row' | 'column' | 'cell'> {
  const exhibits = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'exhibit' ? [block.exhibit] : [])),
  );
  const exhibit = exhibits.find(({ id }) => id === name.exhibit);
  if (exhibit === undefined)
    throw new UnknownFigure(
      name.exhibit,
      exhibits.map(({ id }) => id),
    );
  const row = exhibit.rows.find(({ key }) => key === name.row);
  if (row === undefined)
    throw new UnknownFigure(
      name.row,
      exhibit.rows.map(({ key }) => key),
    );
  const place = exhibit.columns.findIndex(({ key }) => key === name.column);
  const [column, cell] = [exhibit.columns[place], row.cells[place]];
  if (column === undefined || cell === undefined)
    throw new UnknownFigure(
      name.column,
      exhibit.columns.map(({ key }) => key),
    );
  return { exhibit, row, column, cell };
}

function monthsIn({ period }: SumOrigin, month: Month): readonly Month[] {
  const named = periods.find((one) => one === period);
  return named === undefined ? [parseMonth(period) ?? month] : monthsOf(named, month);
}

/** Who answers for a sum; for the whole city its months' bases, also those that no comparison spans. */
function deliveriesFor(
  { dimension, flow, like }: SumOrigin,
  months: readonly Month[],
  { supply, answered }: MonthAsked,
): readonly Delivery[] {
  if (dimension === 'total' && !like) return months.flatMap((month) => supply.base(flow, month) ?? []);
  const found = answered.find(({ question }) => question[0] === dimension);
  return (like && found?.like ? found.like : found?.answer)?.deliveries ?? [];
}

function uploadOf(facts: string, { receipts }: MonthAsked): { upload: string; version: string } {
  const receipt = receipts.find(({ parts }) => parts.some((part) => part.facts === facts));
  return { upload: receipt?.source.key ?? facts, version: receipt?.source.version ?? '' };
}
