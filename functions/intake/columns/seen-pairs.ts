import type { CsvRecord } from '../csv/record.ts';
import type { UploadText } from '../csv/upload-text.ts';
import { cellWithoutRole, type Cell } from './cell.ts';
import { SeenCells, type Seen } from './column.ts';

/** A number beside another, of which there are not so many. */
const mostBeside = 2 ** 26;

export interface SeenPairsOptions {
  readonly text: UploadText;
  /** Where the other cell of a pair stands. */
  readonly beside: number;
  readonly understand: (own: string, beside: string) => Cell;
}

/** The cells of a column that say what they say together with another of their row, each pair understood once. */
export class SeenPairs implements Seen {
  readonly #own: SeenCells;
  readonly #beside: SeenCells;
  readonly #pairs: Cell[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #options: SeenPairsOptions;
  #long: Cell | undefined;

  constructor(options: SeenPairsOptions) {
    this.#options = options;
    const { text } = options;
    this.#own = new SeenCells({ text, understand: cellWithoutRole });
    this.#beside = new SeenCells({ text, understand: cellWithoutRole });
  }

  get size(): number {
    return this.#pairs.length;
  }

  /** As of single cells; -1 where one of the two is too long. */
  numberOf(record: CsvRecord, place: number): number {
    const { beside: place2, understand } = this.#options;
    const own = this.#own.numberOf(record, place);
    const beside = this.#beside.numberOf(record, place2);
    if (own < 0 || beside < 0) {
      this.#long = own < 0 ? this.#own.at(own) : this.#beside.at(beside);
      return -1;
    }
    const pair = own * mostBeside + beside;
    const known = this.#numbers.get(pair);
    if (known !== undefined) return known;
    const number = this.#pairs.push(understand(this.#own.at(own).text, this.#beside.at(beside).text)) - 1;
    this.#numbers.set(pair, number);
    return number;
  }

  at(number: number): Cell {
    const cell = number < 0 ? this.#long : this.#pairs[number];
    if (cell === undefined) throw new RangeError(`no pair ${number} was seen`);
    return cell;
  }

  clear(): void {
    for (const list of [this.#own, this.#beside, this.#numbers]) list.clear();
    this.#pairs.length = 0;
  }
}
