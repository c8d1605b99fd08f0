import type { CsvRecord } from './record.ts';

/**
 * The distinct cells of a column, told apart by their bytes: equal cells have one number, 0, 1, 2 … in the order in
 * which they first came. What a cell means is then found out once, however many rows have it.
 */
export class CellTable {
  size = 0;
  /** Number of the cell in each slot, or -1; twice as many slots as cells at the least. */
  #slots = new Int32Array(1024).fill(-1);
  #hashes = new Int32Array(512);
  #starts = new Int32Array(513);
  #bytes = new Uint8Array(1 << 14);

  /** The number of the cell at `place` of a record: `size` as it was before, where the cell is new. */
  numberOf(record: CsvRecord, place: number): number {
    const { bytes } = record;
    const from = record.from[place] ?? 0;
    const to = record.to[place] ?? 0;
    const hash = record.hash[place] ?? 0;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = slots[slot] ?? -1;
      if (number < 0) return this.#add(bytes.subarray(from, to), hash, slot);
      if (this.#hashes[number] === hash && this.#is(number, bytes, from, to)) return number;
      slot = (slot + 1) & mask;
    }
  }

  clear(): void {
    this.size = 0;
    this.#slots.fill(-1);
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const known = this.#bytes;
    let at = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - at !== to - from) return false;
    for (let index = from; index < to; index++, at++) if (known[at] !== bytes[index]) return false;
    return true;
  }

  #add(cell: Uint8Array, hash: number, slot: number): number {
    const number = this.size++;
    const start = this.#starts[number] ?? 0;
    const end = start + cell.length;
    if (end > this.#bytes.length) this.#bytes = larger(this.#bytes, new Uint8Array(end * 2));
    this.#bytes.set(cell, start);
    this.#slots[slot] = number;
    this.#hashes[number] = hash;
    this.#starts[number + 1] = end;
    if (this.size === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#hashes = larger(this.#hashes, new Int32Array(this.size * 2));
    this.#starts = larger(this.#starts, new Int32Array(this.size * 2 + 1));
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

function larger<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
