import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Session, sqlText } from '../../functions/facts/session.ts';
import { median } from './median.ts';
import { writePlatformExport } from './platform-export.ts';

/** Seconds and megabytes, medians. `floor`: DuckDB alone groups the same rows, read from ready UTF-8. */
export interface IntakeTimes {
  readonly rows: number;
  readonly megabytes: number;
  readonly floor: number;
  readonly intake: number;
  readonly ratio: number;
  readonly peakMemory: number;
}

const onceSchema = z.object({ seconds: z.number(), megabytes: z.number(), facts: z.number() });

export async function intakeTimes(rows: number, rounds = 5): Promise<IntakeTimes> {
  const place = mkdtempSync(join(tmpdir(), 'bench-intake-'));
  try {
    const incoming = join(place, 'incoming');
    mkdirSync(incoming);
    const file = join(incoming, '出口.csv');
    await writePlatformExport(file, rows);
    const ready = join(place, 'ready.csv');
    await pipeline(createReadStream(file), asUtf8, createWriteStream(ready));
    const floors: number[] = [];
    const intakes: number[] = [];
    const memories: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await floor(ready));
      const program = resolve(import.meta.dirname, 'intake-once.ts');
      const once = onceSchema.parse(
        JSON.parse(execFileSync(process.execPath, [program, incoming], { encoding: 'utf8' })),
      );
      if (once.facts !== rows) throw new RangeError(`${once.facts} facts of ${rows} rows`);
      intakes.push(once.seconds);
      memories.push(once.megabytes);
    }
    const [bare, whole] = [median(floors), median(intakes)];
    return {
      rows,
      megabytes: statSync(file).size / 1e6,
      floor: bare,
      intake: whole,
      ratio: whole / bare,
      peakMemory: median(memories),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('gb18030');
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
}

/** What DuckDB needs at the least: the same rows read and grouped by the same codes, with their sums. */
async function floor(path: string): Promise<number> {
  const started = performance.now();
  using session = await Session.open();
  await session.rows(`
    SELECT count(*), max(usd), max(quantity) FROM (
      SELECT column00, column01, column03, column05, sum(CAST(replace(column13, ',', '') AS DECIMAL(18,2))) AS usd, sum(CAST(column09 AS DECIMAL(18,3))) AS quantity
      FROM read_csv(${sqlText(path)}, all_varchar = true, header = false, skip = 1, delim = ',', quote = '"', escape = '"')
      GROUP BY ALL)`);
  return (performance.now() - started) / 1000;
}
