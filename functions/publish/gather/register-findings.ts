import type { Registers } from '../../reference/registers.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import type { Finding } from '../../trade/finding.ts';
import { monthOf, yearOf, type Month } from '../../trade/month.ts';
import { keyOf } from './doubts.ts';

/**
 * What is wrong with the registers, or may be: the same problem of a column once, with its lines and what was found there.
 * `sheets`: where registers stand that are sheets. A register says the same all year: what may be right is confirmed once
 * a year, as a doubt of January, whatever line it stands on.
 */
export function registerFindings(
  problems: readonly RegisterProblem[],
  month: Month,
  sheets: Registers['sheets'],
): Finding[] {
  const alike = Map.groupBy(problems, ({ file, code, column, details, isDoubt }) =>
    JSON.stringify([file, code, column, details, isDoubt]),
  );
  return [...alike.values()].flatMap((same): Finding[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { file, code: problem, column, details, isDoubt } = first;
    const lines = same.flatMap(({ line }) => (line === undefined ? [] : [String(line)]));
    const texts = new Set(same.flatMap(({ text = '' }) => (text === '' ? [] : [oneLine(text)])));
    const told = {
      ...details,
      ...(lines.length > 0 && { lines: lines.join('\n') }),
      ...(column !== undefined && { column }),
      ...(texts.size > 0 && { texts: [...texts].join('\n') }),
      ...{ problem, file: sheets.get(file) ?? file },
    };
    if (isDoubt === undefined) return [{ code: 'register-faulty', details: told }];
    const evidence = { file, texts: [...texts].join('\n') };
    const doubt = { month: monthOf(yearOf(month), 1), code: problem, key: keyOf(problem, evidence) };
    return [{ code: 'register-doubted', details: told, doubt }];
  });
}

/** A cell as it can stand in a sentence. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
