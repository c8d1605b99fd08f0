import { limits as ours, type Limits } from './limits.ts';
import { beyond } from './unreadable.ts';

/** What the reading of one upload has come to, held against the limits; everything read from it shares one. */
export class Budget {
  readonly limits: Limits;
  readonly #now: () => number;
  readonly #end: number;
  #unpacked = 0;
  #sheets = 0;

  constructor(limits: Limits = ours, now: () => number = () => performance.now()) {
    this.limits = limits;
    this.#now = now;
    this.#end = now() + limits.seconds * 1000;
  }

  /** So many more bytes were unpacked; of one packed piece `made` in all, from `of` bytes. Throws Unreadable. */
  unpack(bytes: number, made = 0, of = 0): void {
    this.#unpacked += bytes;
    const { unpacked, ratio, ratioFrom } = this.limits;
    if (this.#unpacked > unpacked) throw beyond('unpacked', unpacked);
    if (made > ratioFrom && made > ratio * of) throw beyond('ratio', ratio);
    this.check();
  }

  sheet(): void {
    this.#sheets += 1;
    if (this.#sheets > this.limits.sheets) throw beyond('sheets', this.limits.sheets);
  }

  /** Throws Unreadable where it has taken too long. */
  check(): void {
    if (this.#now() > this.#end) throw beyond('seconds', this.limits.seconds);
  }
}
