import { open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { PrintRefused } from './printer.ts';
import { isTrueType } from './true-type.ts';

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
  'hangul.ttf',
  'arabic.ttf',
  'han-b-to-f.ttf',
  'han-compatibility.ttf',
  'han-g-and-h.ttf',
];

/** What names no face that is there is set in the body face. */
const fallback =
  '<match target="pattern"><edit name="family" mode="append_last"><string>Noto Serif SC</string></edit></match>';

/** Writes a fontconfig file that knows the given folders and nothing of the machine's own fonts; returns its path. */
export async function fontConfiguration(folders: readonly string[], scratch: string): Promise<string> {
  const [shipped, ...others] = folders;
  if (shipped !== undefined) await refuseMissingFaces(shipped);
  for (const folder of others) await refuseOtherFonts(folder);
  const path = join(scratch, 'fonts.conf');
  const directories = folders.map((folder) => `<dir>${Handlebars.escapeExpression(folder)}</dir>`).join('');
  await writeFile(
    path,
    `<?xml version="1.0"?><fontconfig>${directories}${fallback}<cachedir>${Handlebars.escapeExpression(join(scratch, 'font-cache'))}</cachedir></fontconfig>\n`,
  );
  return path;
}

async function refuseMissingFaces(folder: string): Promise<void> {
  const present = new Set(await readdir(folder).catch(() => []));
  const reasons: string[] = [];
  for (const face of requiredFaces) {
    if (!present.has(face)) reasons.push(`the face ${face} is missing in ${folder}`);
    else if (!(await holdsTrueType(join(folder, face))))
      reasons.push(`the face ${face} in ${folder} is not a TrueType font`);
  }
  if (reasons.length > 0) throw new PrintRefused(reasons);
}

/** Faces that were given must be such as can be embedded: a document in another face than was meant is not printed. */
async function refuseOtherFonts(folder: string): Promise<void> {
  const reasons: string[] = [];
  for (const face of (await readdir(folder)).sort())
    if (!(await holdsTrueType(join(folder, face))))
      reasons.push(`${face}, which the bureau gave, is not a TrueType font (.ttf)`);
  if (reasons.length > 0) throw new PrintRefused(reasons);
}

async function holdsTrueType(path: string): Promise<boolean> {
  await using file = await open(path);
  const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return isTrueType(buffer.subarray(0, bytesRead));
}
