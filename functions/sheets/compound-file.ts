import { damaged } from './unreadable.ts';

/** Sectors from here on mean: the end, free, of the table itself. */
const [lastSector, endOfChain] = [0xffff_fffa, 0xffff_fffe];
const inHeader = 109;

/**
 * The streams of a compound file by name, as old workbooks and encrypted ones are kept (MS-CFB). Throws Unreadable where
 * a chain of sectors leads nowhere.
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #size: number;
  readonly #next: number[];
  readonly #entries = new Map<string, { readonly start: number; readonly size: number }>();
  readonly #smallSize: number;
  readonly #small: Buffer;
  readonly #smallNext: number[];
  readonly #cutoff: number;

  constructor(bytes: Buffer) {
    if (bytes.length < 512) throw damaged('ole');
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged('ole');
    [this.#size, this.#smallSize] = [1 << shift, 1 << 6];
    this.#cutoff = bytes.readUInt32LE(56);
    this.#next = numbersIn(Buffer.concat(this.#tableSectors().map((sector) => this.#sector(sector))));
    const directory = this.#chain(bytes.readUInt32LE(48));
    let root = { start: endOfChain, size: 0 };
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const [type, nameLength] = [directory[at + 66], directory.readUInt16LE(at + 64)];
      const entry = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      if (type === 5) root = entry;
      else if (type === 2 && nameLength >= 2 && nameLength <= 64)
        this.#entries.set(directory.toString('utf16le', at, at + nameLength - 2), entry);
    }
    const smallTable = bytes.readUInt32LE(60);
    this.#smallNext = smallTable > lastSector ? [] : numbersIn(this.#chain(smallTable));
    this.#small = root.start > lastSector ? Buffer.alloc(0) : this.#chain(root.start);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A stream; undefined where there is none of this name. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const whole = entry.size < this.#cutoff ? this.#smallChain(entry.start) : this.#chain(entry.start);
    if (whole.length < entry.size) throw damaged('ole');
    return whole.subarray(0, entry.size);
  }

  /** The sectors of the table of chains: the first are named in the header, the others in sectors of their own. */
  #tableSectors(): number[] {
    const sectors: number[] = [];
    const take = (bytes: Buffer): void => {
      for (const sector of numbersIn(bytes)) if (sector <= lastSector) sectors.push(sector);
    };
    take(this.#bytes.subarray(76, 76 + inHeader * 4));
    let next = this.#bytes.readUInt32LE(68);
    for (let count = this.#bytes.readUInt32LE(72); count > 0 && next <= lastSector; count--) {
      const sector = this.#sector(next);
      take(sector.subarray(0, -4));
      next = sector.readUInt32LE(this.#size - 4);
      if (sectors.length * this.#size > this.#bytes.length) throw damaged('ole');
    }
    return sectors;
  }

  #sector(number: number): Buffer {
    const at = (number + 1) * this.#size;
    const sector = this.#bytes.subarray(at, at + this.#size);
    if (sector.length === 0) throw damaged('ole');
    // The last sector of a file may be short.
    return sector.length === this.#size
      ? sector
      : Buffer.concat([sector, Buffer.alloc(this.#size - sector.length)]);
  }

  #chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let sector = start; sector !== endOfChain; sector = this.#next[sector] ?? -1) {
      if (sector < 0 || sector > lastSector || sectors.length * this.#size > this.#bytes.length)
        throw damaged('ole');
      sectors.push(this.#sector(sector));
    }
    return Buffer.concat(sectors);
  }

  #smallChain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let sector = start; sector !== endOfChain; sector = this.#smallNext[sector] ?? -1) {
      if (sector < 0 || sector > lastSector || sectors.length * this.#smallSize > this.#small.length)
        throw damaged('ole');
      sectors.push(this.#small.subarray(sector * this.#smallSize, (sector + 1) * this.#smallSize));
    }
    return Buffer.concat(sectors);
  }
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}
