import { isConcentrated, type DisclosureRule, type Holding } from './disclosure.ts';

/** By which part of the rule a sum gives a firm away: too few firms behind it, or one with too much of it. */
export type Danger = 'few-firms' | 'one-firm';

/**
 * Who stands behind a sum of one month and flow, added up holding by holding. Of firms that a holding does not list it
 * is known only that each has no more of it than the least that it lists.
 */
export class FirmsBehind {
  #total = 0n;
  /** As much as a firm may have of all holdings that do not list it. */
  #unlisted = 0n;
  /** What a firm that is listed has beyond that. */
  readonly #beyond = new Map<string, bigint>();
  #first = nobody;
  #second = nobody;
  #fewest = 0;

  add({ firms, total, largest }: Holding): void {
    const unlisted = firms > largest.length ? (largest.at(-1)?.value ?? 0n) : 0n;
    this.#total += total;
    this.#unlisted += unlisted;
    this.#fewest = Math.max(this.#fewest, firms);
    for (const { firm, value } of largest) this.#listed(firm, value - unlisted);
  }

  /** Adds what stands behind another sum. Costs as much as the other is long. */
  join(other: FirmsBehind): void {
    this.#total += other.#total;
    this.#unlisted += other.#unlisted;
    this.#fewest = Math.max(this.#fewest, other.#fewest);
    for (const [firm, value] of other.#beyond) this.#listed(firm, value);
  }

  /** How many firms are told apart. */
  get size(): number {
    return this.#beyond.size;
  }

  /** Why the sum may not be published, undefined where it may. Where it cannot be decided it may not. */
  danger(rule: DisclosureRule): Danger | undefined {
    if (this.#total === 0n) return undefined;
    if (Math.max(this.#beyond.size, this.#fewest) < rule.leastFirms) return 'few-firms';
    const [first, second] = [this.#first.value + this.#unlisted, this.#second.value + this.#unlisted];
    return isConcentrated({ total: this.#total, first, second }, rule) ? 'one-firm' : undefined;
  }

  #listed(firm: string, value: bigint): void {
    const sum = (this.#beyond.get(firm) ?? 0n) + value;
    this.#beyond.set(firm, sum);
    const own = { firm, value: sum };
    if (firm === this.#first.firm) this.#first = own;
    else if (sum > this.#first.value) [this.#first, this.#second] = [own, this.#first];
    else if (firm === this.#second.firm || sum > this.#second.value) this.#second = own;
  }
}

const nobody = { firm: '', value: 0n };
