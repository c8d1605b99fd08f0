/** Something that has a weight, and a number that nothing else has. */
export interface Weighed {
  readonly id: number;
  readonly weight: bigint;
}

/** Things in the order of their weights, equal ones by their numbers. Each is found, put in and taken out by halving. */
export class LightestFirst<T extends Weighed> implements Iterable<T> {
  readonly #items: T[] = [];

  takeFirst(): T | undefined {
    return this.#items.shift();
  }

  put(item: T): void {
    this.#items.splice(this.#placeOf(item), 0, item);
  }

  /** Nothing happens where it is not there. */
  take(item: T): void {
    const place = this.#placeOf(item);
    if (this.#items[place]?.id === item.id) this.#items.splice(place, 1);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items[Symbol.iterator]();
  }

  #placeOf({ id, weight }: Weighed): number {
    let [from, to] = [0, this.#items.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const item = this.#items[middle];
      const isBefore =
        item !== undefined && (item.weight < weight || (item.weight === weight && item.id < id));
      if (isBefore) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
