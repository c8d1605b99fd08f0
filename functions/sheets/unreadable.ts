import type { Problem } from '../facts/receipt.ts';

/** A packed file or a workbook that is not read any further, with the problem that says why and what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problem: Problem;

  constructor(code: string, details?: Record<string, string>, options?: ErrorOptions) {
    super(`not read: ${code}`, options);
    this.problem = { code, ...(details && { details }) };
  }
}

/** Its structure contradicts itself: cut off, or changed on the way. */
export function damaged(what: string, cause?: unknown): Unreadable {
  return new Unreadable('file-damaged', { what }, { cause });
}

/** It goes beyond a limit. */
export function beyond(limit: string, most: number, where?: string): Unreadable {
  return new Unreadable('beyond-limit', { limit, most: String(most), ...(where && { where }) });
}
