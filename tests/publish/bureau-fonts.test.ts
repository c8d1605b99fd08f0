import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { takeInAll } from '../../functions/intake/intake.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Store } from '../../functions/ports/store.ts';
import { bureauFonts } from '../../functions/publish/gather/bureau-fonts.ts';
import { prepare, print } from '../../functions/publish/publish.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { renamedFace } from '../ports/renamed-face.ts';

const uploads = resolve(import.meta.dirname, '../../fixtures/cases/by-hand/uploads');
/** A face that sets nothing of a bulletin in Chinese, unless the bureau gives it. */
const latin = readFileSync(resolve(import.meta.dirname, '../../templates/fonts/latin-serif-regular.ttf'));
const kai = readFileSync(resolve(import.meta.dirname, '../../templates/fonts/kai-regular.ttf'));
let place: string;
let archive: Store;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'fonts-'));
  archive = folderStore(join(place, 'archive'));
  cpSync(join(uploads, 'registers'), join(place, 'archive/registers'), { recursive: true });
  const incoming = folderStore(join(uploads, 'incoming'));
  await takeInAll({ incoming, archive, log: silentLog, scratch: place });
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const manifestSchema = z.object({
  faces: z.array(z.string()),
  registers: z.array(z.object({ key: z.string() })),
});

/** What the manifest of the bureau's own edition says of its faces, and its name. */
async function edition() {
  await using printer = await chromiumPrinter({
    log: silentLog,
    bureauFonts: await bureauFonts(archive, place),
  });
  const dependencies = { archive, printer, log: silentLog, scratch: place, code: 'test' };
  const prepared = await prepare(monthOf(2021, 2), { ...dependencies, wanted: ['internal'] });
  const { files, fingerprint, holds } = await print(prepared, dependencies);
  const manifest = manifestSchema.parse(JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString()));
  return { ...manifest, fingerprint, holds };
}

test('the bureau’s own FangSong sets the text where it is given, and the manifest names it; else a libre face does', async () => {
  const without = await edition();
  expect(without.faces).toContain('NotoSerifSC-Regular');
  expect(without.faces).not.toContain('NotoSerif-Regular');
  await archive.put('registers/fonts/simfang.ttf', renamedFace(latin, 'FangSong'));
  await archive.put('registers/fonts/.DS_Store', 'what a Mac notes of a folder');
  const given = await edition();
  expect(given.faces).toContain('NotoSerif-Regular');
  expect(given.registers.map(({ key }) => key)).toContain('registers/fonts/simfang.ttf');
  expect(given.fingerprint).not.toBe(without.fingerprint);
});

test('a face that cannot be embedded is told by its name and holds the month, which is set in the libre face', async () => {
  await archive.put('registers/fonts/FangSong.otf', 'OTTO and so on');
  const { faces, holds } = await edition();
  expect(faces).toContain('NotoSerifSC-Regular');
  expect(holds.map(evidenceWordsIn('zh-CN'))).toEqual([
    '登记表“fonts/FangSong.otf”：不是可以嵌入的 TrueType 字体（.ttf），未采用。请换成 .ttf 字体文件，不需要时请删去。',
  ]);
});

test('faces are fetched to one place, however often a printer is opened, and those that are gone are gone there', async () => {
  await archive.put('registers/fonts/simfang.ttf', kai);
  const folder = await bureauFonts(archive, place);
  expect(await bureauFonts(archive, place)).toBe(folder);
  expect(readdirSync(folder ?? '')).toEqual(['simfang.ttf']);
  await archive.delete('registers/fonts/simfang.ttf');
  expect(await bureauFonts(archive, place)).toBeUndefined();
  expect(existsSync(folder ?? '')).toBe(false);
});
