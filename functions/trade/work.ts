/** More steps were asked for than may be taken. */
export class WorkExceeded extends Error {
  override readonly name = 'WorkExceeded';

  constructor(limit: number) {
    super(`more than ${limit} steps of arithmetic`);
  }
}

/** Steps of arithmetic, counted: the same input takes as many on every machine. */
export class Work {
  readonly #limit: number;
  #steps = 0;

  constructor(limit = Infinity) {
    this.#limit = limit;
  }

  get steps(): number {
    return this.#steps;
  }

  /** Counts steps before they are taken. Throws WorkExceeded. */
  take(steps: number): void {
    this.#steps += steps;
    if (this.#steps > this.#limit) throw new WorkExceeded(this.#limit);
  }
}
