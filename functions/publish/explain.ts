import {
  exhibitsIn,
  type Bulletin,
  type Cell,
  type Column,
  type Exhibit,
  type Row,
} from '../bulletin/model/bulletin.ts';
import type { Language } from '../words/language.ts';
import { fetchFacts } from '../facts/standing/fetch-facts.ts';
import { RowsBehind } from '../facts/sums/rows-behind.ts';
import { Session } from '../facts/session.ts';
import { evaluate, sumsOf, type Evaluated } from '../trade/evaluate.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import type { Origin, SumOrigin } from '../trade/origin.ts';
import { sumKey, type SumBehind } from '../trade/sum-behind.ts';
import type { MonthAsked } from './gather/read-month.ts';
import type { Prepared, PublishDependencies } from './edition/prepared.ts';
import { prepare } from './publish.ts';
import { renditionFor, renditions } from './edition/renditions.ts';
import { behindSum, sumBehind, uploadsOf } from './edition/sum-sources.ts';

/** The name of a printed figure: `<month>/[<edition>/]<exhibit>/<row>/<column>`. */
export interface FigureName {
  readonly month: Month;
  /** The fingerprint of an edition. */
  readonly edition: string | undefined;
  readonly exhibit: string;
  readonly row: string;
  readonly column: string;
}

/** Why a figure is what it is: how it was computed, computed anew from the rows that were found again. */
export interface Explanation {
  readonly exhibit: Exhibit;
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
  readonly computed: Evaluated | undefined;
  readonly sums: readonly SumBehind[];
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

  /** Explains the bureau's own bulletin in a language, Chinese by default. Throws NothingDelivered. */
  static async open(
    month: Month,
    { language = 'zh-CN', ...dependencies }: ExplainDependencies,
  ): Promise<Explainer> {
    const wanted = renditions.filter((one) => one.edition === 'internal' && one.language === language);
    const prepared = await prepare(month, { ...dependencies, wanted: wanted.map(({ name }) => name) });
    const { bulletin } = renditionFor(prepared.renderings, { edition: 'internal', language });
    const { archive, scratch } = dependencies;
    const session = await Session.open({ scratch });
    return new Explainer({ ...prepared, bulletin }, { archive, scratch, session });
  }

  /** Throws UnknownFigure. */
  async explain(name: Omit<FigureName, 'month' | 'edition'>, onRows?: OnRows): Promise<Explanation> {
    const found = cellOf(this.bulletin, name);
    const { origin } = found.cell;
    if (origin === undefined) return { ...found, computed: undefined, sums: [] };
    const sums: SumBehind[] = [];
    for (const sum of sumsOf([origin])) sums.push(await this.#explainSum(sum, sums.length, onRows));
    return { ...found, computed: recomputed(origin, sums), sums };
  }

  async #explainSum(sum: SumOrigin, number: number, onRows: OnRows | undefined): Promise<SumBehind> {
    const { archive, scratch, session } = this.#dependencies;
    const asked = this.#asked;
    const behind = behindSum(sum, asked);
    const paths = await fetchFacts(behind.deliveries, archive, scratch);
    this.#tables += 1;
    const fileOf = (facts: string): string => paths.get(facts) ?? facts;
    const rows = await RowsBehind.find(session, behind, fileOf, `behind_${this.#tables}`);
    const uploadOf = uploadsOf(asked);
    const found = sumBehind(sum, await rows.byFile(), asked, uploadOf);
    if (onRows !== undefined) {
      for await (const run of rows.rows()) {
        const told = run.map(([facts = '', ...columns]) => {
          const { upload, version } = uploadOf(facts);
          return [upload, version, ...columns];
        });
        await onRows(number, told);
      }
    }
    await rows.forget();
    return found;
  }

  [Symbol.dispose](): void {
    this.#dependencies.session[Symbol.dispose]();
  }
}

interface ExplainDependencies extends Omit<PublishDependencies, 'printer' | 'wanted'> {
  readonly language?: Language;
}

interface Sources extends Pick<PublishDependencies, 'archive' | 'scratch'> {
  readonly session: Session;
}

function recomputed(origin: Origin, sums: readonly SumBehind[]): Evaluated {
  const values = new Map(sums.map(({ sum, value }) => [sumKey(sum), value]));
  return evaluate(origin, (sum) => values.get(sumKey(sum)) ?? 0n);
}

function cellOf(
  { chapters }: Bulletin,
  name: Omit<FigureName, 'month' | 'edition'>,
): Pick<Explanation, 'exhibit' | 'row' | 'column' | 'cell'> {
  const exhibits = exhibitsIn(chapters);
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
