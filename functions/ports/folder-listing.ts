import { isUtf8 } from 'node:buffer';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A path as the file system has it, whose names are bytes, and as text. */
interface Found {
  readonly path: Buffer;
  readonly key: string;
}

/** What stands in a folder and below, links followed: keys in text, and the paths of those whose names are no UTF-8. */
export interface Listing {
  readonly keys: readonly string[];
  readonly odd: ReadonlyMap<string, Buffer>;
}

const separator = Buffer.from(sep);

/**
 * Lists files by their keys, whatever bytes their names are: a ZIP of Windows leaves names in GB18030. Links are
 * followed, each folder once; a link that leads nowhere and a folder that may not be looked into are listed, so that they
 * can be told. A folder that is not there has nothing in it.
 */
export async function listingOf(root: string, folder: string): Promise<Listing> {
  const odd = new Map<string, Buffer>();
  const keys = new Set<string>();
  const seen = new Set<string>();
  const walk = async ({ path, key }: Found): Promise<void> => {
    const real = (await realpath(path, { encoding: 'buffer' })).toString('latin1');
    if (seen.has(real)) return;
    seen.add(real);
    const entries = await readdir(path, { withFileTypes: true, encoding: 'buffer' }).catch(
      (error: unknown) => {
        if (key === folder || !isRefused(error)) throw error;
        return undefined;
      },
    );
    if (entries === undefined) {
      const name = key.slice(0, -1);
      if (odd.has(key)) odd.set(name, path);
      keys.add(name);
      return;
    }
    // Names in UTF-8 first: another that is the same text has a number behind it.
    entries.sort(
      ({ name: left }, { name: right }) =>
        Number(isUtf8(right)) - Number(isUtf8(left)) || Buffer.compare(left, right),
    );
    for (const entry of entries) {
      const { text, isOdd } = nameOf(entry.name);
      const inside = Buffer.concat([path, separator, entry.name]);
      let within = `${key}${text}`;
      if (keys.has(within)) within += ' (2)';
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(inside)));
      if (isOdd || odd.has(key)) odd.set(isFolder ? `${within}/` : within, inside);
      if (isFolder) await walk({ path: inside, key: `${within}/` });
      else keys.add(within);
    }
  };
  await walk({ path: Buffer.from(join(root, folder)), key: folder });
  return { keys: [...keys], odd };
}

/** A name as text: in UTF-8, else in GB18030, else with its bytes spelled out. */
function nameOf(name: Buffer): { readonly text: string; readonly isOdd: boolean } {
  if (isUtf8(name)) return { text: name.toString(), isOdd: false };
  try {
    return { text: new TextDecoder('gb18030', { fatal: true }).decode(name), isOdd: true };
  } catch {
    const spelled = name
      .toString('latin1')
      .replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
    return { text: spelled, isOdd: true };
  }
}

function isDirectory(path: Buffer): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether the system lets nobody of our rights look into a folder: that of a drive's own recycle bin, say. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
