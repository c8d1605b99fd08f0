import type { Name } from '../trade/cut.ts';

/** An indicator of the city's plans. `flow` adds up over a year; `level` is what there is at a time. */
export interface Indicator {
  readonly code: string;
  readonly name: Name;
  readonly unit: string;
  readonly kind: 'flow' | 'level';
  /** Which part of the chapter tells it; '' for what the trade figures tell. */
  readonly chapter: string;
  /** trade, going-out or investment. */
  readonly plan: string;
}
