import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { bytesOf } from './bytes-of.ts';
import type { Budget } from './budget.ts';
import { beyond, damaged, Unreadable } from './unreadable.ts';

/** A file within a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly at: number;
}

const [end64Mark, locatorMark, entryMark, localMark] = [0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
const endMark = Buffer.from([0x50, 0x4b, 5, 6]);
const [endLength, locatorLength, end64Length, entryLength, localLength] = [22, 20, 56, 46, 30];
/** A comment at the end of a ZIP has no more bytes. */
const longestComment = 65_535;
/** Bytes of the list of entries: of so many with names of a thousand bytes. */
const mostOfDirectory = 1100;
/** Bytes of an entry that are read at a time. */
const pieceLength = 1 << 17;
/** A number that stands elsewhere, where it needs 64 bits. */
const [elsewhere16, elsewhere] = [0xffff, 0xffff_ffff];

/**
 * The files in a ZIP by its central directory, which alone counts. Names that are no UTF-8 are GB18030: Windows writes
 * Chinese names so. Throws Unreadable.
 */
export async function zipEntries(file: FileHandle, { limits }: Budget): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - endLength - longestComment), size);
  const end = tail.lastIndexOf(endMark);
  if (end < 0 || end + endLength > tail.length) throw damaged('zip');
  const { count, length, at } = await directoryOf(file, tail, end, size);
  if (count > limits.entries) throw beyond('entries', limits.entries);
  if (length > limits.entries * mostOfDirectory || at + length > size) throw damaged('zip');
  const directory = await bytesAt(file, at, at + length);
  const entries: ZipEntry[] = [];
  let place = 0;
  for (let number = 0; number < count; number++) {
    if (place + entryLength > directory.length || directory.readUInt32LE(place) !== entryMark)
      throw damaged('zip');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      directory.readUInt16LE(place + offset),
    );
    const nameEnd = place + entryLength + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    const flags = directory.readUInt16LE(place + 8);
    const [packed = 0, unpacked = 0, localAt = 0] = wide(
      [20, 24, 42].map((offset) => directory.readUInt32LE(place + offset)),
      directory.subarray(nameEnd, extraEnd),
    );
    entries.push({
      name: nameOf(directory.subarray(place + entryLength, nameEnd)),
      method: directory.readUInt16LE(place + 10),
      isEncrypted: (flags & 1) !== 0,
      crc: directory.readUInt32LE(place + 16),
      ...{ packed, size: unpacked, at: localAt },
    });
    place = extraEnd + (commentLength ?? 0);
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > limits.unpacked) throw beyond('unpacked', limits.unpacked);
  return entries;
}

/** Where the list of entries stands, by the end of the file. */
async function directoryOf(
  file: FileHandle,
  tail: Buffer,
  end: number,
  size: number,
): Promise<{ readonly count: number; readonly length: number; readonly at: number }> {
  const count = tail.readUInt16LE(end + 10);
  const [length, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count !== elsewhere16 && length !== elsewhere && at !== elsewhere) return { count, length, at };
  const locator = end - locatorLength;
  if (locator < 0 || tail.readUInt32LE(locator) !== locatorMark) throw damaged('zip');
  const from = numberAt(tail, locator + 8);
  if (from + end64Length > size) throw damaged('zip');
  const end64 = await bytesAt(file, from, from + end64Length);
  if (end64.readUInt32LE(0) !== end64Mark) throw damaged('zip');
  return { count: numberAt(end64, 32), length: numberAt(end64, 40), at: numberAt(end64, 48) };
}

/** Numbers that need 64 bits stand behind the name, those that do in their order. */
function wide(numbers: readonly number[], extra: Buffer): number[] {
  const field = extraField(extra, 1);
  let at = 0;
  return [numbers[1] ?? 0, numbers[0] ?? 0, numbers[2] ?? 0]
    .map((number) => {
      if (number !== elsewhere) return number;
      if (at + 8 > field.length) throw damaged('zip');
      at += 8;
      return numberAt(field, at - 8);
    })
    .map((_, index, read) => read[[1, 0, 2][index] ?? 0] ?? 0);
}

function extraField(extra: Buffer, id: number): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}

function numberAt(bytes: Buffer, at: number): number {
  const number = bytes.readBigUInt64LE(at);
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('zip');
  return Number(number);
}

function nameOf(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\\', '/');
    } catch {
      continue;
    }
  return Buffer.from(bytes).toString('latin1').replaceAll('\\', '/');
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, to - from)), { position: from });
  if (bytesRead < to - from) throw damaged('zip');
  return buffer;
}

/** An entry's bytes, unpacked and held against its size and its checksum. Throws Unreadable. */
export async function* unpacked(
  file: FileHandle,
  entry: ZipEntry,
  budget: Budget,
): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted) throw new Unreadable('archive-encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw new Unreadable('archive-method');
  const header = await bytesAt(file, entry.at, entry.at + localLength);
  if (header.readUInt32LE(0) !== localMark) throw damaged('zip');
  const start = entry.at + localLength + header.readUInt16LE(26) + header.readUInt16LE(28);
  const source = Readable.from(piecesOf(file, start, start + entry.packed), { objectMode: false });
  const inflate = entry.method === 8 ? source.pipe(createInflateRaw()) : undefined;
  source.on('error', (error) => inflate?.destroy(error));
  let [size, crc] = [0, 0];
  try {
    for await (const piece of bytesOf(inflate ?? source)) {
      size += piece.length;
      crc = crc32(piece, crc);
      budget.unpack(piece.length, size, inflate?.bytesWritten ?? size);
      if (size > entry.size) throw damaged('zip');
      yield piece;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged('zip', error);
  } finally {
    inflate?.destroy();
    source.destroy();
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged('zip');
}

async function* piecesOf(file: FileHandle, from: number, to: number): AsyncIterable<Uint8Array> {
  for (let at = from; at < to; at += pieceLength)
    yield await bytesAt(file, at, Math.min(to, at + pieceLength));
}

/** A small entry as a whole. Throws Unreadable. */
export async function wholeEntry(file: FileHandle, entry: ZipEntry, budget: Budget): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpacked(file, entry, budget)) pieces.push(piece);
  return Buffer.concat(pieces);
}
