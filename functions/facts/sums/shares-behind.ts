import { filesOf } from '../supply/deliveries.ts';
import { codesIn, makeKeyTable } from './key-table.ts';
import type { Behind, FileShare } from './rows-behind.ts';
import { sqlText, type Session } from '../session.ts';
import type { Classification } from './classification.ts';
import type { FileOf } from './staging.ts';

/**
 * What each facts file gives to each of many sums that look at the same codes, in the order of the sums and of the
 * files' keys: the facts are read once for all of them. RowsBehind finds the same for one sum.
 */
export async function sharesBehind(
  session: Session,
  asked: readonly Behind[],
  fileOf: FileOf,
): Promise<FileShare[][]> {
  const { classification, wanted } = together(asked);
  const shares = wanted.map((): FileShare[] => []);
  const parts = partsOf(wanted);
  if (parts.files.length === 0) return shares;
  using branch = await session.branch();
  await makeTables(branch, classification, wanted, parts, fileOf);
  const equal = classification.columns.map((column) => `k.${column} = cube.${column}`);
  const reader = await branch.connection.runAndReadAll(
    `SELECT span.sum, cube.part, sum(rows), min(first), max(last), sum(usd), sum(cny), sum(quantity)
     FROM cube JOIN codes AS k ON ${equal.join(' AND ') || 'true'} JOIN wanted ON wanted.key = k.key
     JOIN span ON span.sum = wanted.sum AND span.part = cube.part
     GROUP BY span.sum, cube.part ORDER BY span.sum, cube.part`,
  );
  for (const [sum, part, rows, first, last, usd, cny, quantity] of reader.getRows())
    shares[Number(sum)]?.push({
      facts: parts.files[Number(part)]?.facts ?? '',
      ...{ rows: Number(rows), firstLine: Number(first), lastLine: Number(last) },
      ...{ USD: whole(usd), CNY: whole(cny), quantity: whole(quantity) },
    });
  return shares;
}

/** Several ways of sorting the same codes as one: each key with the number of its way before it. */
function together(asked: readonly Behind[]): { classification: Classification; wanted: Wanted[] } {
  const ways = [...new Set(asked.map(({ classification }) => classification))];
  const keyed = (way: Classification, keys: readonly string[]): string[] =>
    keys.map((key) => `${ways.indexOf(way)} ${key}`);
  return {
    classification: {
      columns: ways[0]?.columns ?? [],
      keysOf: (codes) => ways.flatMap((way) => keyed(way, way.keysOf(codes))),
    },
    wanted: asked.map(({ classification, ...one }) => ({ ...one, keys: keyed(classification, one.keys) })),
  };
}

type Wanted = Omit<Behind, 'classification'>;

/** A facts file of one flow, and whether its quantities count beside its money. */
interface Part {
  readonly facts: string;
  readonly flow: string;
  readonly quantities: boolean;
}

interface Parts {
  readonly files: readonly Part[];
  /** Sum by sum, the numbers of its files. */
  readonly ofSums: readonly (readonly number[])[];
}

function partsOf(wanted: readonly Wanted[]): Parts {
  const found = new Map<string, Part>();
  const names = wanted.map(({ deliveries, flow, months }) =>
    deliveries
      .filter((delivery) => delivery.flow === flow && months.includes(delivery.month))
      .flatMap((delivery) =>
        filesOf(delivery).map(({ facts, quantities }) => {
          const name = `${facts}\n${flow}`;
          found.set(name, { facts, flow, quantities });
          return name;
        }),
      ),
  );
  const ordered = [...found.keys()].sort();
  const numberOf = new Map(ordered.map((name, index) => [name, index]));
  return {
    files: ordered.flatMap((name) => found.get(name) ?? []),
    ofSums: names.map((own) => own.flatMap((name) => numberOf.get(name) ?? [])),
  };
}

async function makeTables(
  session: Session,
  classification: Classification,
  wanted: readonly Wanted[],
  { files, ofSums }: Parts,
  fileOf: FileOf,
): Promise<void> {
  const part = files.map(
    ({ facts, flow, quantities }, number) =>
      `(${number}, ${sqlText(fileOf(facts))}, ${sqlText(flow)}, ${quantities})`,
  );
  await session.run(`CREATE TEMP TABLE part AS FROM (VALUES ${part.join(', ')})
    AS part (number, path, flow, quantities)`);
  const codes = classification.columns.map((column) => `coalesce(f.${column}, '') AS ${column}`);
  const paths = [...new Set(files.map(({ facts }) => sqlText(fileOf(facts))))];
  await session.run(`CREATE TEMP TABLE cube AS SELECT ${[...codes, 'part.number AS part'].join(', ')},
      count(*) AS rows, min(f.line) AS first, max(f.line) AS last, CAST(sum(f.usd) * 100 AS BIGINT) AS usd,
      CAST(sum(f.cny) * 100 AS BIGINT) AS cny,
      CAST(sum(CASE WHEN part.quantities THEN f.quantity END) * 1000 AS BIGINT) AS quantity
    FROM read_parquet([${paths.join(', ')}], filename = true, hive_partitioning = false) AS f
      JOIN part ON part.path = f.filename AND part.flow = f.flow
    GROUP BY ALL`);
  await makeKeyTable(session, classification, {
    table: 'codes',
    occurring: codesIn('cube', classification),
    wanted: new Set(wanted.flatMap(({ keys }) => keys)),
  });
  await session.run('CREATE TEMP TABLE wanted (sum INTEGER, key VARCHAR)');
  await session.run('CREATE TEMP TABLE span (sum INTEGER, part INTEGER)');
  const keys = await session.connection.createAppender('wanted');
  const spans = await session.connection.createAppender('span');
  for (const [sum, one] of wanted.entries()) {
    for (const key of one.keys) {
      keys.appendInteger(sum);
      keys.appendVarchar(key);
      keys.endRow();
    }
    for (const number of ofSums[sum] ?? []) {
      spans.appendInteger(sum);
      spans.appendInteger(number);
      spans.endRow();
    }
  }
  keys.closeSync();
  spans.closeSync();
}

/** A sum as DuckDB gives it: a HUGEINT of BIGINTs, null where nothing was added up. */
function whole(value: unknown): bigint {
  return typeof value === 'bigint' ? value : 0n;
}
