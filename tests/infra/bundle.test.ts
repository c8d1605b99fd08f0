import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bundle, functionNames, handlerOf, type FunctionName } from '../../infra/bundle.ts';

const root = resolve(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'bundle-'));
const folderOf = (name: FunctionName): string => join(place, name);
const city = join(root, 'fixtures/cases/by-hand/uploads');

const stageVariables = {
  CITY: '长沙市',
  TIME_ZONE: 'Asia/Shanghai',
  RELEASE: 'approved',
  QUIET_MINUTES: '30',
  HELD_DAYS: '3',
  INCOMING_BUCKET: 'incoming-bucket',
  ARCHIVE_BUCKET: 'archive-bucket',
  UPLOADS_QUEUE_URL: 'https://sqs.example.com/1/uploads',
  MONTHS_QUEUE_URL: 'https://sqs.example.com/1/months',
  SENDER_ADDRESS: 'bulletin@commerce.example.com',
  SENDER_NAME: '长沙市商务局',
  OPERATORS: 'operator@commerce.example.com',
  MAIL_TRANSPORT: 'ses',
  SES_CONFIGURATION_SET: 'messages',
  CODE_VERSION: '000000000000',
  POWERTOOLS_METRICS_NAMESPACE: 'TradeBulletin',
  POWERTOOLS_SERVICE_NAME: 'trade-bulletin-test',
};

/** Lambda refuses a function whose zip unpacks to more. */
const unpackedLimit = 250 * 1024 ** 2;

beforeAll(() => {
  for (const name of functionNames)
    bundle(name, folderOf(name), join(import.meta.dirname, 'handlers', `${name}.ts`));
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/**
 * Calls a bundle's handler as Lambda does: in a process of its own, of another folder, that knows nothing of the
 * checkout.
 */
function call<T>(name: FunctionName, event: object, result: z.ZodType<T>): T {
  const [file = '', exported = ''] = handlerOf(name).split('.');
  const program = `
    const { ${exported}: handler } = await import(${JSON.stringify(join(folderOf(name), `${file}.mjs`))});
    process.stdout.write(JSON.stringify(await handler(JSON.parse(process.argv[1]))));`;
  const printed = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', program, JSON.stringify(event)],
    { cwd: place, env: { HOME: place, TMPDIR: place, TZ: 'UTC', LANG: 'C.UTF-8' }, encoding: 'utf8' },
  );
  return result.parse(JSON.parse(printed));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe.each(functionNames)('the zip of %s', (name) => {
  test('unpacks to less than Lambda allows', () => {
    const files = filesOf(folderOf(name));
    expect(files.length).toBeGreaterThan(20);
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(unpackedLimit);
  });

  test('is the same when it is made again', () => {
    const again = join(place, `${name}-again`);
    bundle(name, again, join(import.meta.dirname, 'handlers', `${name}.ts`));
    const relative = (folder: string): string[] =>
      filesOf(folder)
        .map((file) => file.slice(folder.length))
        .sort();
    expect(relative(again)).toEqual(relative(folderOf(name)));
    const code = join('functions', name, 'index.mjs');
    expect(readFileSync(join(again, code))).toEqual(readFileSync(join(folderOf(name), code)));
  });
});

const handlers = functionNames.filter((name) => existsSync(join(root, 'functions', name, 'index.ts')));

test.skipIf(handlers.length === 0)('what Lambda calls is there when it loads the zip', () => {
  for (const name of handlers) {
    const folder = join(place, `${name}-real`);
    bundle(name, folder);
    const [file = '', exported = ''] = handlerOf(name).split('.');
    const program = `
      const code = await import(${JSON.stringify(join(folder, `${file}.mjs`))});
      process.stdout.write(typeof code[${JSON.stringify(exported)}]);`;
    const env = { HOME: place, TMPDIR: place, AWS_REGION: 'ap-southeast-1', ...stageVariables };
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: place,
      env,
      encoding: 'utf8',
    });
    expect(printed).toBe('function');
  }
});

test('alone on a machine, the two zips take uploads in and print the bulletin', () => {
  const archive = join(place, 'archive');
  const scratch = join(place, 'scratch');
  for (const folder of [archive, scratch]) mkdirSync(folder);
  const taken = call(
    'intake',
    { incoming: join(city, 'incoming'), archive, scratch },
    z.object({ facts: z.int() }),
  );
  expect(taken.facts).toBeGreaterThan(0);
  const printed = call(
    'publish',
    { archive, scratch, month: '2021-02' },
    z.object({ files: z.array(z.string()), pdf: z.string() }),
  );
  expect(printed.pdf).toBe('%PDF-');
  expect(printed.files).toContain('bulletin.html');
});
