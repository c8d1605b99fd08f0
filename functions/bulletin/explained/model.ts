import type { SumOrigin } from '../../trade/origin.ts';
import type { SumBehind } from '../../trade/sum-behind.ts';
import type { CellReference } from '../model/bulletin.ts';

/** Why every figure of a bulletin is what it is, as text. */
export interface ExplainedBulletin {
  /** The tables that have such figures. */
  readonly exhibits: readonly ExplainedExhibit[];
  /** The sums that a step names; an index over thousands of firms names the first few of its own. */
  readonly sums: readonly ExplainedSum[];
}

export interface ExplainedExhibit {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly rows: readonly { readonly heading: string; readonly figures: readonly ExplainedFigure[] }[];
}

export interface ExplainedFigure {
  readonly cell: CellReference;
  /** The column's heading. */
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  /** Whether the sums give the figure that is printed. */
  readonly isConfirmed: boolean;
  /** Whether it stands on the bulletin's pages; of a column that says nothing it stands in files alone. */
  readonly isPrinted: boolean;
  readonly step: ExplainedStep;
}

export interface ExplainedSum {
  readonly key: string;
  readonly text: string;
  readonly value: string;
  readonly rows: number;
  readonly uploads: SumBehind['uploads'];
}

/** A step of how a figure was computed, as text: what was done, what came of it, and what it was done with. */
export interface ExplainedStep {
  readonly text: string;
  readonly value: string;
  /** Of a sum of facts. */
  readonly sum?: SumOrigin;
  readonly operands: readonly ExplainedStep[];
  /** How many more operands there are than are told. */
  readonly more: number;
}
