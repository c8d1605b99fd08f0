import type { Confirmation, IdleConfirmation } from '../../reference/confirmed.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Month } from '../../trade/month.ts';
import { byCodePoint } from '../../trade/rank.ts';
import { reasonCodes } from '../../words/evidence.ts';
import { faults } from './doubts.ts';
import { registerFindings } from './register-findings.ts';

/** Reasons that stand for one of an upload or a register, whose own code is the doubt's. */
const wrappers: ReadonlySet<string> = new Set(['upload-held', 'upload-note', 'register-doubted']);

const doubtCodes: readonly string[] = reasonCodes()
  .filter((code) => !faults.has(code) && !wrappers.has(code))
  .sort(byCodePoint);

/** As much of a code may be mistyped, in tenths of its length, for another to be near it. */
const tenthsMistyped = 4;

/**
 * The lines of confirmed.csv whose code no doubt has, so that they can never lift one, with the code that is near it if
 * one is. They hold nothing: the doubt that was meant does.
 */
export function unknownCodes(confirmed: readonly Confirmation[]): RegisterProblem[] {
  return confirmed.flatMap(({ line, code }): RegisterProblem[] => {
    if (doubtCodes.includes(code)) return [];
    const near = nearestTo(code);
    return [
      {
        ...{ file: 'confirmed.csv', line, column: 'code', text: code, code: 'confirmed-code-unknown' },
        details: near === undefined ? {} : { near },
      },
    ];
  });
}

/** Lines that lift nothing, those of unknown codes with what is wrong with them. */
export function withFaults(
  idle: readonly Confirmation[],
  month: Month,
  sheets: Registers['sheets'],
): IdleConfirmation[] {
  return idle.map((line) => {
    const [fault] = registerFindings(unknownCodes([line]), month, sheets);
    return { ...line, ...(fault && { fault }) };
  });
}

function nearestTo(typed: string): string | undefined {
  const near = doubtCodes
    .map((code) => ({ code, edits: editsBetween(typed.toLowerCase(), code) }))
    .filter(({ code, edits }) => edits * 10 <= Math.max(typed.length, code.length) * tenthsMistyped);
  return near.sort((left, right) => left.edits - right.edits)[0]?.code;
}

/** Characters to be put in, taken out or replaced to make one text of another (Levenshtein). */
function editsBetween(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, count) => count);
  for (const [row, character] of Array.from(from).entries()) {
    const edits = [row + 1];
    for (const [place, other] of Array.from(to).entries()) {
      const [replaced = 0, takenOut = 0, putIn = 0] = [before[place], before[place + 1], edits[place]];
      edits.push(Math.min(replaced + (character === other ? 0 : 1), takenOut + 1, putIn + 1));
    }
    before = edits;
  }
  return before.at(-1) ?? 0;
}
