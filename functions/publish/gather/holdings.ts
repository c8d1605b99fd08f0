import { join } from 'node:path';
import type { Answer } from '../../facts/supply/answer.ts';
import type { Slices } from '../../facts/sums/slices.ts';
import type { Dimension } from '../../trade/cut.ts';
import { publicFamilies, type Atom, type RowId } from '../../trade/disclosure.ts';
import { momentOf, type Moment } from '../../trade/moment.ts';
import type { HeldFamily, HeldTogether } from '../../bulletin/evidence/evidence.ts';
import type { Held } from '../../facts/sums/held.ts';
import type { FamilyChange } from '../../trade/family-change.ts';
import { allFamilies, type LinkedChange } from '../../trade/linked-changes.ts';
import { withoutRenamed } from '../../trade/renamed-firms.ts';
import { negated, type Entry } from '../../trade/vintage.ts';
import { isQuestion, type Answered } from './questions.ts';
import type { Sorting, Sortings } from './sorting.ts';

/** As many firms as a rule may ask for stand in each holding. */
const largest = 5;

/** A vintage of a month and flow that a public edition was made from: a file of what firms had, and what was added. */
export interface FormerVintage {
  /** The number of the edition's record. */
  readonly edition: number;
  readonly digest: string;
  /** The file's key in the archive, and where it stands on this machine. */
  readonly facts: string;
  readonly path: string;
  readonly patch: readonly Entry[];
  /** The rows that were closed when it was first shown. */
  readonly closed: ReadonlySet<RowId>;
}

/** All that were published, oldest first, by family. */
export type FormerVintages = ReadonlyMap<string, ReadonlyMap<Moment, readonly FormerVintage[]>>;

/** What public editions were made from until now, and where files of this machine may stand. */
interface Former {
  readonly vintages: FormerVintages;
  readonly scratch: string;
}

/** Who stands behind public tables. */
export interface Holders {
  readonly holders: readonly HeldFamily[];
  readonly together: HeldTogether;
}

/** Who stands behind the rows of each family, and what has changed there since public editions were made. */
export async function heldFamilies(
  slices: Slices,
  answered: readonly Answered[],
  sorted: Sortings<Dimension>,
  former: Former,
): Promise<Holders> {
  const found: HeldFamily[] = [];
  const answers: Answer[] = [];
  for (const family of publicFamilies) {
    const dimensions = answeredIn(family, answered);
    const [first] = dimensions;
    const answer = first && answerOf(answered, first);
    if (answer === undefined) continue;
    answers.push(answer);
    const { held, rowsByKey } = await heldBy(slices, dimensions, answer, sorted);
    const name = family.join('-');
    const digests = await held.digests();
    const vintages = former.vintages.get(name) ?? new Map<Moment, readonly FormerVintage[]>();
    const unkept = unkeptIn(digests, vintages);
    const facts = await fileOf(held, unkept, join(former.scratch, `held-${name}.parquet`));
    found.push({
      ...{ name, digests, facts, kept: unkept },
      atoms: await atomsOf(held, rowsByKey),
      changes: await changesSince(held, digests, vintages),
    });
  }
  const asked = new Set(found.flatMap(({ kept, changes }) => [...kept, ...changes.keys()]));
  const [first, ...others] = answers;
  // Families that other deliveries answer cannot be crossed: nobody knows whose trade is whose.
  const shared = (first?.deliveries ?? []).filter(
    (delivery) =>
      asked.has(momentOf(delivery)) && others.every(({ deliveries }) => deliveries.includes(delivery)),
  );
  return { holders: found, together: await heldTogether(slices, answered, sorted, { ...former, shared }) };
}

/** All families crossed in these deliveries. */
async function heldTogether(
  slices: Slices,
  answered: readonly Answered[],
  sorted: Sortings<Dimension>,
  { vintages, scratch, shared }: Former & { readonly shared: Answer['deliveries'] },
): Promise<HeldTogether> {
  if (shared.length === 0) return { atoms: [], digests: new Map(), changes: new Map(), facts: undefined };
  const dimensions = answeredIn(publicFamilies.flat(), answered);
  const { held, rowsByKey } = await heldBy(slices, dimensions, { deliveries: shared }, sorted);
  const digests = await held.digests();
  const unkept = unkeptIn(digests, vintages.get(allFamilies) ?? new Map<Moment, readonly FormerVintage[]>());
  return {
    atoms: await atomsOf(held, rowsByKey),
    digests,
    changes: await linkedChanges(held, digests, vintages),
    facts: await fileOf(held, unkept, join(scratch, `held-${allFamilies}.parquet`)),
  };
}

/** The months and flows of which no vintage has what firms have now. */
function unkeptIn(
  digests: ReadonlyMap<Moment, string>,
  vintages: ReadonlyMap<Moment, readonly FormerVintage[]>,
): Moment[] {
  const isKept = ([moment, digest]: readonly [Moment, string]): boolean =>
    vintages.get(moment)?.some((vintage) => vintage.digest === digest) === true;
  return [...digests].filter((one) => !isKept(one)).map(([moment]) => moment);
}

/** A file of what firms have in these months and flows, where there are any. */
async function fileOf(held: Held, moments: readonly Moment[], path: string): Promise<string | undefined> {
  if (moments.length === 0) return undefined;
  await held.keep(path, moments);
  return path;
}

/** What has changed by crossings since the editions that showed each month and flow anew. */
async function linkedChanges(
  held: Held,
  digests: ReadonlyMap<Moment, string>,
  vintages: FormerVintages,
): Promise<HeldTogether['changes']> {
  const found = new Map<Moment, LinkedChange>();
  for (const [moment, former] of vintages.get(allFamilies) ?? []) {
    const digest = digests.get(moment);
    if (digest === undefined) continue;
    const then: LinkedChange['then'][number][] = [];
    for (const vintage of former) {
      const since = vintage.digest === digest ? [] : withoutRenamed(await held.since(vintage.path, moment));
      const shown = publicFamilies.flatMap((dimensions) => {
        const family = dimensions.join('-');
        const own = vintages.get(family)?.get(moment) ?? [];
        return own
          .filter(({ edition }) => edition === vintage.edition)
          .map(({ closed, patch }) => ({ family, closed, patch }));
      });
      then.push({ since, shown });
    }
    found.set(moment, { now: await held.entries(moment), then });
  }
  return found;
}

function answeredIn(family: readonly Dimension[], answered: readonly Answered[]): Dimension[] {
  return family.filter((dimension) => answerOf(answered, dimension) !== undefined);
}

/** Entries that have changed since each vintage of the months and flows whose last is not what the facts say now. */
async function changesSince(
  held: Held,
  digests: ReadonlyMap<Moment, string>,
  vintages: ReadonlyMap<Moment, readonly FormerVintage[]>,
): Promise<HeldFamily['changes']> {
  const found = new Map<Moment, Omit<FamilyChange, 'family'>>();
  for (const [moment, former] of vintages) {
    const last = former.at(-1);
    const digest = digests.get(moment);
    if (digest === undefined || last === undefined) continue;
    if (last.digest === digest && last.patch.length === 0) continue;
    const since: (readonly Entry[])[] = [];
    for (const vintage of former) {
      const facts = vintage.digest === digest ? [] : withoutRenamed(await held.since(vintage.path, moment));
      since.push([...facts, ...negated(vintage.patch)]);
    }
    found.set(moment, { since, then: former, now: await held.entries(moment) });
  }
  return found;
}

async function heldBy(
  slices: Slices,
  dimensions: readonly Dimension[],
  answer: Pick<Answer, 'deliveries'>,
  sorted: Sortings<Dimension>,
): Promise<{ readonly held: Held; readonly rowsByKey: ReadonlyMap<string, readonly RowId[]> }> {
  const columns = [...new Set(dimensions.flatMap((dimension) => sorted[dimension].classification.columns))];
  const rowsOf = (codes: readonly string[]): RowId[] =>
    dimensions.flatMap((dimension) => {
      const { classification }: Sorting = sorted[dimension];
      const own = classification.columns.map((column) => codes[columns.indexOf(column)] ?? '');
      return classification.keysOf(own).map((key): RowId => `${dimension}:${key}`);
    });
  const rowsByKey = new Map<string, RowId[]>();
  const keysOf = (codes: readonly string[]): string[] => {
    const rows = rowsOf(codes);
    const key = rows.join('\n');
    rowsByKey.set(key, rows);
    return [key];
  };
  const by = { columns, keysOf };
  const held = await slices.held({ by, firms: sorted.enterprise.classification }, answer.deliveries);
  return { held, rowsByKey };
}

/** Atoms that none of the family's tables divides. */
async function atomsOf(held: Held, rowsByKey: ReadonlyMap<string, readonly RowId[]>): Promise<Atom[]> {
  const atoms = new Map<string, Atom['holdings'][number][]>();
  for (const { key, holding } of await held.holdings(largest)) {
    const own = atoms.get(key) ?? [];
    own.push(holding);
    atoms.set(key, own);
  }
  return [...atoms].map(([key, holdings]) => ({ rows: rowsByKey.get(key) ?? [], holdings }));
}

function answerOf(answered: readonly Answered[], dimension: Dimension): Answer | undefined {
  return answered.find(({ question }) => isQuestion(question, [dimension]))?.answer;
}
