import type { CsvRecord } from './record.ts';

/** What stays of the last word of a cell that has so many bytes in it. */
const masks = new Int32Array([0, 0xff, 0xffff, 0xffffff]);
const mixer = 0x9e3779b1 | 0;

/**
 * The distinct cells of a column, told apart by their bytes: equal cells have one number, 0, 1, 2 … in the order in
 * which they first came. What a cell means is then found out once, however many rows have it. Cells are looked at in
 * words of four bytes, the last one filled up with zeros.
 */
export class CellTable {
  size = 0;
  /** Number of the cell in each slot, or -1; twice as many slots as cells at the least. */
  #slots = new Int32Array(1024).fill(-1);
  /** By the number of a cell: hash, bytes, where its words begin. */
  #hashes = new Int32Array(512);
  #lengths = new Int32Array(512);
  #starts = new Int32Array(513);
  #words = new Int32Array(1 << 12);

  /** The number of the cell at `place` of a record: `size` as it was before, where the cell is new. */
  numberOf(record: CsvRecord, place: number): number {
    const { words } = record;
    const from = record.from[place] ?? 0;
    const length = (record.to[place] ?? 0) - from;
    const whole = from + (length & ~3);
    const last = words.getInt32(whole, true) & (masks[length & 3] ?? 0);
    let hash = Math.imul(length ^ last, mixer);
    for (let at = from; at < whole; at += 4)
      hash = Math.imul(hash ^ words.getInt32(at, true), mixer) ^ (hash >>> 15);
    hash ^= hash >>> 16;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = slots[slot] ?? -1;
      if (number < 0) return this.#add(words, from, length, hash, slot);
      if (this.#hashes[number] === hash && this.#is(number, words, from, length)) return number;
      slot = (slot + 1) & mask;
    }
  }

  clear(): void {
    this.size = 0;
    this.#slots.fill(-1);
  }

  #is(number: number, words: DataView, from: number, length: number): boolean {
    if (this.#lengths[number] !== length) return false;
    const known = this.#words;
    const whole = from + (length & ~3);
    let word = this.#starts[number] ?? 0;
    for (let at = from; at < whole; at += 4) if (known[word++] !== words.getInt32(at, true)) return false;
    return known[word] === (words.getInt32(whole, true) & (masks[length & 3] ?? 0));
  }

  #add(words: DataView, from: number, length: number, hash: number, slot: number): number {
    const number = this.size++;
    const whole = from + (length & ~3);
    let word = this.#starts[number] ?? 0;
    const end = word + (length >> 2) + 1;
    if (end > this.#words.length) this.#words = larger(this.#words, end * 2);
    for (let at = from; at < whole; at += 4) this.#words[word++] = words.getInt32(at, true);
    this.#words[word] = words.getInt32(whole, true) & (masks[length & 3] ?? 0);
    this.#slots[slot] = number;
    this.#hashes[number] = hash;
    this.#lengths[number] = length;
    this.#starts[number + 1] = end;
    if (this.size === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#hashes = larger(this.#hashes, this.size * 2);
    this.#lengths = larger(this.#lengths, this.size * 2);
    this.#starts = larger(this.#starts, this.size * 2 + 1);
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

function larger(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const room = new Int32Array(length);
  room.set(numbers);
  return room;
}
