import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Problem, Receipt } from '../facts/receipt.ts';
import type { Session } from '../facts/session.ts';
import type { CodeLists } from '../reference/code-lists.ts';
import type { Flow } from '../trade/cut.ts';
import { brokenRows } from './broken-rows.ts';
import { writeFacts } from './facts-files.ts';
import { notesOf, rowsTwice, totalsThatDiffer } from './findings.ts';
import { flowContradictions } from './flow.ts';
import { contradictionsWith, type ManifestEntry } from './manifest.ts';
import { partsOf } from './parts.ts';
import { readIndicators } from './indicators.ts';
import type { Form } from './recognise.ts';
import { rejectsOf } from './rejects.ts';
import { rowsOf } from './rows.ts';
import { stage } from './stage.ts';
import { sumOf, type Sums } from './sums.ts';
import { tally } from './tally.ts';
import { transcode, type Transcoded } from './transcode.ts';
import { understand } from './understand.ts';

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

export interface ReadOptions {
  /** A scratch folder of this upload alone. */
  readonly directory: string;
  readonly lists: CodeLists;
  readonly session: Session;
}

/** Reads one upload wholly: recognised, decoded, checked and typed into facts, with everything found said. */
export async function readUpload(upload: Upload, options: ReadOptions): Promise<ReadUpload> {
  const body = join(options.directory, 'body.csv');
  const read = await transcode(() => upload.open(), body);
  const result = 'problem' in read ? refused(read.problem) : await readRows(upload, read, body, options);
  const { status, layout, dataset, ...rest } = result.outcome;
  return {
    outcome: {
      ...{ status, layout, dataset },
      edition: upload.manifest?.edition ?? null,
      encoding: read.encoding ?? null,
      ...rest,
    },
    sha256: read.sha256,
    size: read.size,
    facts: result.facts,
  };
}

interface Result {
  readonly outcome: Omit<ReadUpload['outcome'], 'edition' | 'encoding'>;
  readonly facts: ReadonlyMap<string, string>;
}

function indicatorResult(
  { form, lines, blank }: Transcoded,
  body: string,
  known: CodeLists['indicators'],
): Result {
  const { facts, rejects, notes, rows } = readIndicators(form, body, known);
  const rejected = new Set(rejects.map(({ line }) => line)).size;
  if (rows.data === 0) return refused({ code: 'no-rows', line: form.headerLine }, form, lines);
  return {
    outcome: {
      status: 'accepted',
      layout: form.layout.name,
      dataset: 'indicators',
      delimiter: form.delimiter,
      rows: {
        ...{ lines, header: form.bodyLine - 1 + rows.header, blank, totals: rows.totals },
        ...{ data: rows.data, facts: facts.length, rejects: rejected },
      },
      rejectedMoney: { usd: null, cny: null },
      parts: [],
      indicators: [...facts],
      rejects: [...rejects],
      notes: [...notes],
      holds: [],
    },
    facts: new Map(),
  };
}

function refused(problem: Problem, form?: Form, lines = 0): Result {
  const none = { header: 0, blank: 0, totals: 0, data: 0, facts: 0, rejects: 0 };
  return {
    outcome: {
      status: 'refused',
      layout: form?.layout.name ?? null,
      dataset: form?.layout.dataset ?? null,
      delimiter: form?.delimiter ?? null,
      rows: { lines, ...none },
      rejectedMoney: { usd: null, cny: null },
      parts: [],
      rejects: [problem],
      notes: [],
      holds: [],
    },
    facts: new Map(),
  };
}

async function readRows(
  upload: Upload,
  read: Transcoded,
  body: string,
  { directory, lists, session: shared }: ReadOptions,
): Promise<Result> {
  const { form, lines, records } = read;
  if (form.layout.dataset === 'indicators') return indicatorResult(read, body, lists.indicators);
  if (records === 0) return refused({ code: 'no-rows', line: form.headerLine }, form, lines);
  using session = await shared.branch();
  const rows = rowsOf(form, body);
  const understanding = await understand(session, form, rows);
  const roles = understanding.columns.map(({ role }) => role);
  const flow = upload.manifest?.flow ?? upload.flowOfKey;
  if (!roles.includes('flow') && flow === undefined) return refused({ code: 'flow-untold' }, form, lines);
  const broken = await brokenRows(session, form, rows);
  if (understanding.rows + broken.length !== records)
    return refused({ code: 'quotes-unbalanced' }, form, lines);

  await stage(session, rows, understanding);
  const regimeOf = new Map([...lists.supervisionRegimes.values()].map(({ code, regime }) => [code, regime]));
  const paths = await writeFacts(session, { form, understanding, flow, regimeOf, directory });
  const parts = await partsOf(session, understanding);
  const counted = await tally(session, understanding);
  const ofKind = (kind: string): number => broken.filter((row) => row.kind === kind).length;
  const [data, rejects] = [counted.data + ofKind('data'), counted.rejects + ofKind('data')];
  const moneyOf = (kind: string): Sums[] =>
    broken.flatMap((row) => (row.kind === kind ? (row.money ?? []) : []));
  const rejectedMoney = sumOf([counted.rejectedMoney, ...moneyOf('data')]);
  const remarks = [
    ...counted.remarks,
    ...broken.flatMap(({ kind, line }) => (kind === 'remark' ? [{ code: 'remark-row', line }] : [])),
  ].sort((left, right) => left.line - right.line);
  const outcome: Result['outcome'] = {
    status: 'accepted',
    layout: form.layout.name,
    dataset: form.layout.dataset,
    delimiter: form.delimiter,
    rows: {
      lines,
      header: form.bodyLine - 1 + counted.header + remarks.length,
      blank: read.blank + counted.blank + ofKind('blank'),
      totals: counted.totals + ofKind('total'),
      data,
      facts: data - rejects,
      rejects,
    },
    rejectedMoney,
    parts,
    rejects: rejects === 0 ? [] : await rejectsOf(session, understanding, broken),
    notes: [...remarks, ...(await notesOf(session, form, lists))],
    holds: [
      ...(data === form.layout.rowCap ? [{ code: 'download-cut', details: { rows: String(data) } }] : []),
      ...(await rowsTwice(session, form, rows, roles)),
      ...totalsThatDiffer([...counted.told, ...moneyOf('total')], [...parts, rejectedMoney]),
    ],
  };
  const contradictions = [
    ...(upload.manifest === undefined ? [] : contradictionsWith(upload.manifest, outcome)),
    ...flowContradictions(upload.flowOfKey, upload.manifest?.flow, parts),
  ];
  return {
    outcome: { ...outcome, holds: [...outcome.holds, ...contradictions] },
    facts: new Map([...paths].filter(([month]) => parts.some((part) => part.month === month))),
  };
}
