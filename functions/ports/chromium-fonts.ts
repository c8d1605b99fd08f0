import { open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrintRefused } from './printer.ts';

/** The faces that every document needs; a folder that lacks one prints nothing. */
const requiredFaces = [
  'serif-regular.ttf',
  'serif-black.ttf',
  'sans-regular.ttf',
  'sans-bold.ttf',
  'kai-regular.ttf',
  'latin-serif-regular.ttf',
  'latin-serif-black.ttf',
  'latin-sans-regular.ttf',
  'latin-sans-bold.ttf',
];

/** TrueType outlines: version 1.0. CFF ("OTTO") and collections ("ttcf") would be embedded as Type 3. */
const trueType = 0x00010000;

/** What names no face that is there is set in the body face. */
const fallback =
  '<match target="pattern"><edit name="family" mode="append_last"><string>Noto Serif SC</string></edit></match>';

/** Writes a fontconfig file that knows the given folders and nothing of the machine's own fonts; returns its path. */
export async function fontConfiguration(folders: readonly string[], scratch: string): Promise<string> {
  const [shipped] = folders;
  if (shipped !== undefined) await refuseMissingFaces(shipped);
  const path = join(scratch, 'fonts.conf');
  const directories = folders.map((folder) => `<dir>${escapeXml(folder)}</dir>`).join('');
  await writeFile(
    path,
    `<?xml version="1.0"?><fontconfig>${directories}${fallback}<cachedir>${escapeXml(join(scratch, 'font-cache'))}</cachedir></fontconfig>\n`,
  );
  return path;
}

async function refuseMissingFaces(folder: string): Promise<void> {
  const present = new Set(await readdir(folder).catch(() => []));
  const reasons: string[] = [];
  for (const face of requiredFaces) {
    if (!present.has(face)) reasons.push(`the face ${face} is missing in ${folder}`);
    else if ((await signature(join(folder, face))) !== trueType)
      reasons.push(`the face ${face} in ${folder} is not a TrueType font`);
  }
  if (reasons.length > 0) throw new PrintRefused(reasons);
}

async function signature(path: string): Promise<number | undefined> {
  await using file = await open(path);
  const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 ? buffer.readUInt32BE() : undefined;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
