import type { Context } from '../context/context.ts';

/**
 * A number as a chart shows it. The public's is drawn from what is printed, so that no coordinate tells more than a
 * table does; inside it is drawn as it is.
 */
export function drawn({ edition }: Pick<Context, 'edition'>, value: number, decimals: number): number {
  return edition === 'public' ? Math.round(value * 10 ** decimals) / 10 ** decimals : value;
}

/** With how many decimals tables show money in a unit of so many digits: hundred millions with one. */
export function decimalsOfMoney(digits: number): number {
  return 1 + Math.max(0, digits - 10);
}
