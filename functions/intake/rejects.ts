import type { Problem } from '../facts/receipt.ts';
import type { Session } from '../facts/session.ts';
import type { Form } from './recognise.ts';
import type { RowLines } from './read-upload.ts';
import type { Staged } from './stage.ts';

/** Every fault of every rejected row, in the order of the lines: where it stands, what was found, and its code. */
export async function rejectsOf(
  session: Session,
  form: Form,
  staged: Staged,
  records: RowLines,
): Promise<Problem[]> {
  const broken = staged.broken.map(({ text, code }, index): Problem => {
    const line = records.broken[index];
    return { code, text: text.trimEnd(), ...(line !== undefined && { line }) };
  });
  const faults: Problem[] = [];
  for (const role of staged.roles) {
    const header =
      form.columns.find((column) => column.use === 'role' && column.role === role)?.header ?? role;
    const rows = await session.rows(`
      SELECT (${records.sql})::INTEGER AS line, staged.${role}_mark AS code, raw.${role} AS text
      FROM staged JOIN raw ON raw.rowid = staged.row WHERE staged.kind = 'data' AND staged.${role}_mark IS NOT NULL`);
    for (const { line, code, text } of rows) {
      if (typeof code !== 'string') continue;
      faults.push({
        code,
        line: Number(line),
        column: header,
        text: typeof text === 'string' ? text.slice(0, 200) : '',
      });
    }
  }
  return [...broken, ...faults].sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
}
