import type { Problem } from '../facts/receipt.ts';
import type { Session } from '../facts/session.ts';
import type { CodeLists } from '../reference/code-lists.ts';
import { amendsOf } from './amends.ts';
import { unbalanced } from './balance.ts';
import type { Column } from './columns/column.ts';
import { TellingColumn } from './columns/telling-column.ts';
import { TextColumn } from './columns/text-column.ts';
import { decodeHead, encodingsOf, type Encoding } from './csv/encoding.ts';
import { contradictedBeside } from './facts/beside.ts';
import { writeFacts } from './facts/facts-files.ts';
import { notesOf, rowsTwice } from './facts/findings.ts';
import { leaveOutSubtotals } from './facts/subtotals.ts';
import { valuesThatAreSums } from './facts/values-that-are-sums.ts';
import { totalsThatDiffer } from './facts/total-rows.ts';
import { fewOfOtherMonths } from './meaning/few-of-other-months.ts';
import { identicalRows } from './facts/identical-rows.ts';
import { rowsAlike } from './facts/rows-alike.ts';
import { levelsNested } from './facts/levels.ts';
import { placesTold } from './facts/places.ts';
import { ratesApart } from './facts/rates.ts';
import { flowContradictions, flowInWords, flowOfKey, flowOfTitles, titleFlowContradicts } from './flow.ts';
import { IndicatorReader } from './indicators.ts';
import { contradictionsWith } from './manifest.ts';
import {
  lessSumsToDate,
  timesSaid,
  timesThatContradict,
  type RowsOf,
  type TimesSaid,
} from './meaning/times-said.ts';
import { partsOf } from './facts/parts.ts';
import { notTakenOf } from './rows/rows-not-taken.ts';
import { readRecords } from './csv/read-records.ts';
import { readTable, type TableRead } from './read-table.ts';
import type { Form } from './meaning/form.ts';
import { recognise, withoutHeader } from './header/recognise.ts';
import { headerOf, mentionsIn, refused, type Refusal } from './refused.ts';
import { encodingChange } from './csv/encoding-change.ts';
import { foreignFile } from './csv/foreign-file.ts';
import { readHead, readThrough } from './csv/upload-bytes.ts';
import { monthsNamed } from '../trade/named-months.ts';
import { UploadText } from './csv/upload-text.ts';
import type { ReadUpload, Upload } from './upload.ts';

export interface ReadOptions {
  /** A scratch folder of this upload alone. */
  readonly directory: string;
  readonly lists: CodeLists;
  readonly session: Session;
}

/** Reads one upload wholly: recognised, decoded, checked and typed into facts, with everything found said. */
export async function readUpload(upload: Upload, options: ReadOptions): Promise<ReadUpload> {
  const head = await readHead(await upload.open());
  const foreign = foreignFile(head);
  let first: Pick<Refusal, 'problem' | 'encoding' | 'mentions'> = {
    problem: foreign ?? { code: 'encoding-unreadable' },
  };
  for (const encoding of foreign === undefined ? encodingsOf(head) : []) {
    const text = decodeHead(head, encoding) ?? '';
    const form = recognise(text, upload.unitsOfKey);
    const titleMonths = monthsNamed(titleOf(text, form));
    const read =
      'code' in form ? form : await readAs({ form, encoding, title: titleMonths }, upload, options);
    if ('outcome' in read) return read;
    if (first.encoding === undefined) first = { problem: read, encoding, mentions: titleMonths };
    // Read as GBK, what a line above the header says in UTF-8 would be noise, and the table without it taken.
    if ('code' in form && !withoutHeader.has(form.code)) break;
  }
  if (foreign === undefined && first.problem.code === 'encoding-unreadable') {
    const change = await encodingChange(await upload.open());
    if (change !== undefined) {
      const { line, from, to } = change;
      first = { ...first, problem: { code: 'encodings-mixed', line, details: { from, to } } };
    }
  }
  return refused({ ...first, upload, fingerprint: await readThrough(await upload.open()) });
}

/** How an upload is read: in what form, and in what encoding. */
interface Way {
  readonly form: Form;
  readonly encoding: Encoding;
  /** The months that stand above the header. */
  readonly title: Iterable<string>;
}

/** Reads an upload in one way; the problem, where its bytes are not in the encoding. */
async function readAs(way: Way, upload: Upload, options: ReadOptions): Promise<ReadUpload | Problem> {
  if (way.form.layout.dataset === 'indicators') return readIndicators(way, upload, options.lists.indicators);
  using session = await options.session.branch();
  const read = await readTable(() => upload.open(), way.form, way.encoding, session);
  return 'code' in read ? read : await outcomeOf(read, way, upload, { ...options, session });
}

async function readIndicators(
  { form, encoding, title }: Way,
  upload: Upload,
  known: CodeLists['indicators'],
): Promise<ReadUpload | Problem> {
  const text = new UploadText(encoding);
  const reader = new IndicatorReader(form, text, known);
  const read = await readRecords(await upload.open(), form, text, (record) => reader.read(record));
  if ('code' in read) return read;
  const { facts, rejects, notes, rows, rejected } = reader;
  const refuse = (problem: Problem): ReadUpload =>
    refused({ problem, form, encoding, upload, fingerprint: read, lines: read.lines });
  if (reader.otherHeader !== undefined) return refuse(reader.otherHeader);
  if (rows.data === 0) return refuse({ code: 'no-rows', line: form.headerLine });
  const amends = amendsOf(upload, form.titles);
  return {
    outcome: {
      ...{ status: 'accepted', layout: form.layout.name, dataset: 'indicators' },
      ...{ edition: upload.manifest?.edition ?? null, encoding, delimiter: form.delimiter },
      ...(amends && { amends }),
      rows: {
        ...{ lines: read.lines, header: form.bodyLine - 1 + rows.header, blank: read.blank + rows.blank },
        ...{ totals: rows.totals, data: rows.data, facts: facts.length, rejects: rejected },
      },
      ...{ rejectedMoney: { usd: null, cny: null }, parts: [], indicators: facts },
      rejects,
      notes: [...form.notes, ...form.unknown.map((column) => ({ code: 'column-ignored', column })), ...notes],
      ...mentionsIn(rejects, [...reader.mentions, ...title, ...(upload.manifest?.months ?? [])]),
      holds: [
        ...reader.holds,
        ...(upload.manifest?.problems ?? []),
        ...timesContradicted(form, upload, {
          months: facts.map(({ month }) => month),
          isCumulative: true,
        }),
        ...unbalanced(read, {
          told:
            form.bodyLine -
            1 +
            read.blank +
            rows.header +
            rows.blank +
            rows.totals +
            rows.data +
            reader.continued,
          ...{ facts: facts.length, kept: rows.data - rejected },
        }),
      ],
    },
    ...{ size: read.size, sha256: read.sha256, facts: new Map(), header: headerOf(form) },
    notTaken: notTakenOf(reader, form, encoding),
  };
}

/** Where what stands above the rows, or the name of the upload, says another time than they do. */
function timesContradicted(
  { titles, columns }: Form,
  { timesOfKey: named }: Upload,
  rows: RowsOf,
): Problem[] {
  const isBeside = standsBesideSumsToDate(columns);
  const told = (said: TimesSaid): TimesSaid => (isBeside ? lessSumsToDate(said, rows.months) : said);
  return [
    ...timesThatContradict('title', told(timesSaid([...titles, ...columns.flatMap(headerOfMoney)])), rows),
    ...(named === undefined ? [] : timesThatContradict('name', told(named), rows)),
  ];
}

/** Whether money is taken from a column that says it is the month's, with one of sums to date left beside it. */
function standsBesideSumsToDate(columns: Form['columns']): boolean {
  return (
    columns.some((column) => column.use === 'role' && column.measure?.qualifier === 'month') &&
    columns.some((column) => column.use === 'none' && column.why === 'cumulative')
  );
}

/** What stands above the header; of a file without a header that is known, the lines above its first row of cells. */
function titleOf(head: string, form: Form | Problem): string {
  if (!('code' in form)) return head.slice(0, form.bodyStart);
  const lines = head.split(/\r\n?|\n/, 20);
  const first = lines.findIndex(
    (line) => line.split(/[,;\t]/).filter((cell) => cell.trim() !== '').length > 1,
  );
  return lines.slice(0, Math.max(first, 0)).join('\n');
}

/** The months that rows tell. */
function monthsIn(columns: readonly Column[]): readonly string[] {
  const column = columns.find(({ role }) => role === 'month');
  return column instanceof TextColumn ? column.values : [];
}

/** The header of money that is taken: it may name a month as a title does. */
function headerOfMoney(column: Form['columns'][number]): readonly string[] {
  return column.use === 'role' && (column.role === 'usd' || column.role === 'cny') ? [column.header] : [];
}

function isFlow(column: Form['columns'][number]): boolean {
  return column.use === 'role' && column.role === 'flow';
}

/** What the rows of a table came to: their facts in files by month, and all that is to be said of them. */
async function outcomeOf(
  read: TableRead,
  { encoding, title }: Way,
  upload: Upload,
  { directory, lists, session }: ReadOptions,
): Promise<ReadUpload> {
  const { form, columns, rows } = read;
  const { header, total, part, blank, remark } = rows.rows;
  const refuse = (problem: Problem): ReadUpload =>
    refused({
      ...{ problem, form, encoding, upload, fingerprint: read, lines: read.lines },
      mentions: [...rows.mentions, ...monthsIn(columns), ...title],
    });
  if (rows.otherHeader !== undefined) return refuse(rows.otherHeader);
  if (read.records === 0) return refuse({ code: 'no-rows', line: form.headerLine });
  if (rows.ofAnotherKind !== undefined) return refuse(rows.ofAnotherKind);
  const flowNamed = flowInWords(upload.key ?? '', form.layout.nameFlows);
  const flow = upload.manifest?.flow ?? flowNamed ?? upload.flowOfKey ?? flowOfTitles(form.titles);
  const tellsFlow = columns.some(({ role, isFilled }) => role === 'flow' && isFilled);
  const isRejected = rows.rejected === rows.rows.data && form.columns.some(isFlow);
  if (!tellsFlow && flow === undefined && !isRejected) return refuse({ code: 'flow-untold' });

  const regimeOf = new Map([...lists.supervisionRegimes.values()].map(({ code, regime }) => [code, regime]));
  const beside = await contradictedBeside(session, columns, lists);
  if (beside.refusal !== undefined) return refuse({ ...beside.refusal, line: form.headerLine });
  const subtotals = await leaveOutSubtotals(session, columns);
  const sums = await valuesThatAreSums(session, columns);
  const data = rows.rows.data - subtotals.rows;
  const totals = total + part + subtotals.rows;
  const paths = await writeFacts(session, { form, columns, flow, regimeOf, directory });
  const parts = await partsOf(session, form, columns);
  const { rejectedMoney } = rows;
  const identical = await identicalRows(session, form, columns);
  const alike = await rowsAlike(session, form, columns);
  const places = await placesTold(session, columns, lists);
  const amends = amendsOf(upload, form.titles);
  const outcome: ReadUpload['outcome'] = {
    ...{ status: 'accepted', layout: form.layout.name, dataset: form.layout.dataset },
    ...{ edition: upload.manifest?.edition ?? null, encoding, delimiter: form.delimiter },
    ...(amends && { amends }),
    rows: {
      ...{ lines: read.lines, header: form.bodyLine - 1 + header + remark, blank: read.blank + blank },
      ...{ totals, data, facts: data - rows.rejected, rejects: rows.rejected },
    },
    rejectedMoney,
    parts,
    ...(places.length > 0 && { places }),
    rejects: rows.rejects,
    ...mentionsIn(rows.rejects, [...[...rows.mentions, ...title], ...(upload.manifest?.months ?? [])]),
    notes: [
      ...[...rows.remarks, ...subtotals.notes],
      ...(await notesOf(session, form, columns, lists)),
      ...identical.notes,
      ...alike.notes,
    ],
    holds: [
      ...rows.cut.map(({ rows: run, line }) => ({
        code: 'download-cut',
        ...(run < data && { line }),
        details: { rows: String(run) },
      })),
      ...unbalanced(read, {
        told: form.bodyLine - 1 + read.blank + header + remark + blank + totals + data + rows.continued,
        ...{ facts: data - rows.rejected, kept: parts.reduce((sum, part) => sum + part.rows, 0) },
      }),
      ...rows.unitRemarks.map(({ text, line }) => ({ code: 'unit-in-remark', line, text })),
      ...columns.flatMap((column) => (column instanceof TellingColumn ? column.holds : [])),
      ...(await rowsTwice(session, form, columns)),
      ...beside.holds,
      ...subtotals.holds,
      ...sums,
      ...(await totalsThatDiffer(session, rows.told, [...parts, rejectedMoney], {
        ...{ rounds: form.layout.rounds, rows: data },
      })),
      ...identical.holds,
      ...alike.holds,
      ...(await ratesApart(session)),
      ...(await levelsNested(session, columns)),
    ],
  };
  const contradictions = [
    ...(upload.manifest === undefined ? [] : contradictionsWith(upload.manifest, outcome)),
    ...[flowNamed, upload.flowOfKey].flatMap((named) =>
      flowContradictions(named, upload.manifest?.flow, parts),
    ),
    ...titleFlowContradicts(flowOfKey(form.titles.join(' ')), parts),
    ...timesContradicted(form, upload, { months: parts.map(({ month }) => month), isCumulative: false }),
    ...fewOfOtherMonths([timesSaid(form.titles), upload.timesOfKey], parts),
  ];
  return {
    outcome: { ...outcome, holds: [...outcome.holds, ...contradictions] },
    ...{ size: read.size, sha256: read.sha256, header: headerOf(form) },
    notTaken: notTakenOf(rows, form, encoding),
    facts: new Map([...paths].filter(([month]) => parts.some((part) => part.month === month))),
  };
}
