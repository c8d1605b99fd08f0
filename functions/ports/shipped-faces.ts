import { open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readFace, type Face } from './face.ts';

/** The product's own faces. */
export const shippedFonts = resolve(import.meta.dirname, '../../templates/fonts');

let faces: Promise<Face[]> | undefined;

/** What the product's own faces draw; read once a process. */
export function shippedFaces(): Promise<Face[]> {
  faces ??= readFolder(shippedFonts);
  return faces;
}

async function readFolder(folder: string): Promise<Face[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ttf')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

/** Of a large file no more than the tables that are asked for. */
async function readFile(path: string): Promise<Face> {
  await using file = await open(path);
  return await readFace(async (offset, length) => {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer;
  });
}
