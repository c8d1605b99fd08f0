import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Part, Problem, Receipt } from '../facts/receipt.ts';
import { Session, type SessionLimits } from '../facts/session.ts';
import type { CodeLists } from '../reference/code-lists.ts';
import { flows, type Flow } from '../trade/cut.ts';
import { holdsOf, notesOf } from './findings.ts';
import { locateRecords, type Records } from './lines.ts';
import { contradictionsWith, type ManifestEntry } from './manifest.ts';
import type { Form } from './recognise.ts';
import { rejectsOf } from './rejects.ts';
import { stage, type Staged } from './stage.ts';
import { transcode } from './transcode.ts';
import { dimensionsOf, writeFacts, writeTyped } from './typed.ts';

/** An upload before it is read: how to open it, and what is known of it from outside. */
export interface Upload {
  open(): Promise<Readable>;
  /** Flow that the key tells in words. */
  readonly flowOfKey: Flow | undefined;
  readonly manifest: ManifestEntry | undefined;
}

/** An upload as read: all of its receipt but the source, and its facts in scratch files by month. */
export interface ReadUpload {
  readonly outcome: Omit<Receipt, 'upload' | 'source' | 'rejectsFile'>;
  readonly sha256: string;
  readonly size: number;
  readonly facts: ReadonlyMap<string, string>;
}

const nothing = { lines: 0, header: 0, blank: 0, totals: 0, data: 0, facts: 0, rejects: 0 };

/** Reads one upload wholly: recognised, decoded, checked and typed into facts, with everything found said. */
export async function readUpload(
  upload: Upload,
  options: { readonly directory: string; readonly lists: CodeLists; readonly limits?: SessionLimits },
): Promise<ReadUpload> {
  const body = join(options.directory, 'body.csv');
  const read = await transcode(() => upload.open(), body);
  const refuse = (problem: Problem, form?: Form): ReadUpload => ({
    outcome: {
      status: 'refused',
      layout: form?.layout.name ?? null,
      dataset: form?.layout.dataset ?? null,
      edition: upload.manifest?.edition ?? null,
      encoding: read.encoding ?? null,
      delimiter: form?.delimiter ?? null,
      rows: { ...nothing, lines: 'lines' in read ? read.lines : 0 },
      rejectedMoney: { usd: null, cny: null },
      parts: [],
      rejects: [problem],
      notes: [],
      holds: [],
    },
    sha256: read.sha256,
    size: read.size,
    facts: new Map(),
  });
  if ('problem' in read) return refuse(read.problem);

  using session = await Session.open({ scratch: options.directory, ...options.limits });
  const { form } = read;
  const staged = await stage(session, form, body);
  if (staged.records + staged.broken.length === 0)
    return refuse({ code: 'no-rows', line: form.headerLine }, form);
  const flow = upload.manifest?.flow ?? upload.flowOfKey;
  if (!staged.roles.includes('flow') && flow === undefined) return refuse({ code: 'flow-untold' }, form);

  const records = await recordsOf(session, form, staged, read.lines, body);
  await writeTyped(session, {
    form,
    staged,
    flow,
    regimeOf: regimesIn(options.lists),
    line: records.sql,
    directory: options.directory,
  });
  const rows = await countRows(session, form, staged, records, read.lines);
  const parts = await partsOf(session, staged);
  const facts = new Map<string, string>();
  for (const month of new Set(parts.map((part) => part.month))) {
    const path = join(options.directory, `${month}.parquet`);
    await writeFacts(session, month, path);
    facts.set(month, path);
  }
  const rejects = rows.rejects === 0 ? [] : await rejectsOf(session, form, staged, records);
  const accepted = {
    status: 'accepted' as const,
    layout: form.layout.name,
    dataset: form.layout.dataset,
    edition: upload.manifest?.edition ?? null,
    encoding: read.encoding,
    delimiter: form.delimiter,
    rows,
    rejectedMoney: await rejectedMoney(session, staged),
    parts,
    rejects,
    notes: await notesOf(session, form, staged, options.lists),
    holds: await holdsOf(session, form, rows),
  };
  const contradictions = upload.manifest === undefined ? [] : contradictionsWith(upload.manifest, accepted);
  const flows = flowContradictions(upload, parts);
  return {
    outcome: { ...accepted, holds: [...accepted.holds, ...contradictions, ...flows] },
    sha256: read.sha256,
    size: read.size,
    facts,
  };
}

function regimesIn(lists: CodeLists): ReadonlyMap<string, string> {
  return new Map([...lists.supervisionRegimes.values()].map(({ code, regime }) => [code, regime]));
}

/** How the lines of rows are known: by their number alone, or by a table of where they stand. */
export interface RowLines {
  /** SQL for the line of a row of `staged`. */
  readonly sql: string;
  /** Lines of the broken rows, in their order. */
  readonly broken: readonly number[];
  readonly blank: number;
}

async function recordsOf(
  session: Session,
  form: Form,
  staged: Staged,
  lines: number,
  body: string,
): Promise<RowLines> {
  const simple = staged.broken.length === 0 && lines - form.headerLine === staged.records;
  if (simple) return { sql: `staged.row + ${form.headerLine + 1}`, broken: [], blank: 0 };
  const records = await locateRecords(body);
  const brokenOffsets = new Set(staged.broken.map(({ offset }) => Number(offset)));
  await writeLines(session, records, brokenOffsets, form.headerLine);
  const broken = records.offsets.flatMap((offset, index) =>
    brokenOffsets.has(offset) ? [(records.lines[index] ?? 0) + form.headerLine] : [],
  );
  return { sql: '(SELECT line FROM lines WHERE lines.row = staged.row)', broken, blank: records.blank };
}

async function writeLines(
  session: Session,
  records: Records,
  broken: ReadonlySet<number>,
  above: number,
): Promise<void> {
  await session.run('CREATE TABLE lines (row BIGINT, line BIGINT)');
  const appender = await session.connection.createAppender('lines');
  let row = 0n;
  records.lines.forEach((line, index) => {
    if (broken.has(records.offsets[index] ?? -1)) return;
    appender.appendBigInt(row);
    appender.appendBigInt(BigInt(line + above));
    appender.endRow();
    row += 1n;
  });
  appender.closeSync();
}

async function countRows(
  session: Session,
  form: Form,
  staged: Staged,
  records: RowLines,
  lines: number,
): Promise<Receipt['rows']> {
  const [counted] = await session.rows(`
    SELECT count(*) FILTER (WHERE kind = 'header')::INTEGER AS header, count(*) FILTER (WHERE kind = 'total')::INTEGER AS totals,
      count(*) FILTER (WHERE kind = 'blank')::INTEGER AS blank, count(*) FILTER (WHERE kind = 'data')::INTEGER AS data,
      count(*) FILTER (WHERE rejected)::INTEGER AS rejects FROM typed`);
  const count = (name: string): number => Number(counted?.[name]);
  const data = count('data') + staged.broken.length;
  const rejects = count('rejects') + staged.broken.length;
  return {
    lines,
    header: form.headerLine + count('header'),
    blank: count('blank') + records.blank,
    totals: count('totals'),
    data,
    facts: data - rejects,
    rejects,
  };
}

async function partsOf(session: Session, staged: Staged): Promise<Part[]> {
  const dimensions = dimensionsOf(staged);
  const rows = await session.rows(`
    SELECT month, flow, any_value("view") AS "view", count(*)::INTEGER AS rows,
      ${moneySum(staged, 'usd')} AS usd, ${moneySum(staged, 'cny')} AS cny
    FROM facts GROUP BY month, flow ORDER BY month, flow`);
  return rows.flatMap(({ month, flow: name, view, rows: count, usd, cny }) => {
    const flow = flows.find((known) => known === name);
    if (typeof month !== 'string' || typeof view !== 'string' || flow === undefined) return [];
    return [
      {
        month,
        flow,
        view,
        dimensions,
        rows: Number(count),
        usd: textOrNull(usd),
        cny: textOrNull(cny),
        facts: '',
      },
    ];
  });
}

function moneySum(staged: Staged, currency: 'usd' | 'cny'): string {
  return staged.roles.includes(currency) ? `CAST(sum(${currency}) AS DECIMAL(38,2))::VARCHAR` : 'NULL';
}

async function rejectedMoney(session: Session, staged: Staged): Promise<Receipt['rejectedMoney']> {
  const [sums] = await session.rows(
    `SELECT ${moneySum(staged, 'usd')} AS usd, ${moneySum(staged, 'cny')} AS cny FROM typed WHERE rejected`,
  );
  return { usd: textOrNull(sums?.['usd']), cny: textOrNull(sums?.['cny']) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The key's word, the manifest's and the content's own must agree. */
function flowContradictions({ flowOfKey, manifest }: Upload, parts: readonly Part[]): Problem[] {
  const told = flowOfKey;
  if (told === undefined) return [];
  if (manifest?.flow !== undefined && manifest.flow !== told) {
    return [{ code: 'flow-contradicts', text: told, details: { found: manifest.flow } }];
  }
  const found = new Set(parts.map(({ flow }) => flow));
  return found.size === 1 && !found.has(told)
    ? [{ code: 'flow-contradicts', text: told, details: { found: [...found].join(' ') } }]
    : [];
}
