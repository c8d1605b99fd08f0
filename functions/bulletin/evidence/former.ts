import type { Finding } from '../../trade/finding.ts';
import type { Reason } from '../../trade/reason.ts';

/** A figure as an edition printed it. */
export interface FormerFigure {
  readonly text: string;
  /** The unrounded value, where there was one. */
  readonly value?: string | undefined;
  readonly reason?: Reason | undefined;
}

/** The figures of an edition that readers have, by `figureKey`. */
export type FormerFigures = ReadonlyMap<string, FormerFigure>;

/** What readers have had before: what this bulletin revises is told and marked against it. */
export interface Former {
  /** The edition of this month that was released last, and what has changed since in what it was made from. */
  readonly edition?:
    | { readonly number: number; readonly figures: FormerFigures; readonly changes: readonly Finding[] }
    | undefined;
  /** The bulletin of the month before, whose months this one shows again. */
  readonly monthBefore?: { readonly figures: FormerFigures } | undefined;
}

export function figureKey(exhibit: string, row: string, column: string): string {
  return JSON.stringify([exhibit, row, column]);
}

/** Whether a figure says the same as before: its value, or the reason why there is none. */
export function isSameFigure(now: FormerFigure, before: FormerFigure): boolean {
  return contentOf(now) === contentOf(before);
}

function contentOf({ text, value, reason }: FormerFigure): string {
  return value ?? reason ?? text;
}
