import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A Chromium ready to start: its program and where its libraries lie. */
export interface ChromiumBinary {
  readonly program: string;
  readonly libraries: string | undefined;
}

const run = promisify(execFile);

/** Runs in a process of its own, whose temporary folder is ours: the package unpacks nowhere else. */
const unpacking = `
  const { inflate } = await import(process.argv[1]);
  await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));
`;

/**
 * The Chromium of the package, unpacked once per version and user: aside first, then renamed into place, so that no
 * one ever meets half of it, however many start together and whoever is killed meanwhile.
 */
export async function packagedChromium(cache = cacheFolder()): Promise<ChromiumBinary> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const root = dirname(dirname(entry));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const home = join(cache, `chromium-${version}-${process.arch}`);
  if (!(await exists(home))) await unpack(root, entry, home);
  return { program: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib') };
}

async function unpack(root: string, entry: string, home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true, mode: 0o700 });
  const aside = await mkdtemp(`${home}-`);
  try {
    const archives = ['chromium.br', 'al2023.tar.br'].map((name) => join(root, 'bin', name));
    await run(process.execPath, ['--input-type=module', '-e', unpacking, entry, ...archives], {
      env: { ...process.env, TMPDIR: aside },
    });
    await rename(aside, home);
  } catch (error) {
    if (!(await exists(home))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * A folder that belongs to this user alone: in the home, else (a Lambda has none that it may write) in the temporary
 * folder.
 */
function cacheFolder(): string {
  const own = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const user = createHash('sha256')
    .update(String(process.getuid?.() ?? 0))
    .digest('hex')
    .slice(0, 8);
  return process.env['AWS_LAMBDA_FUNCTION_NAME'] === undefined
    ? join(own, 'trade-bulletin')
    : join(tmpdir(), `trade-bulletin-${user}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
