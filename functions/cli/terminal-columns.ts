const wide =
  '\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6';
const wideCharacters = new RegExp(`[${wide}]`, 'g');
const unbroken = new RegExp(` *(?:[（“]?[${wide}][，。；：、）”]*|[^ ${wide}]+[，。；：、）”]*)`, 'g');

/** Columns on a terminal: ideographs and full-width forms take two. */
export function columnsOf(text: string): number {
  return text.length + (text.match(wideCharacters)?.length ?? 0);
}

/** Lines of so many columns at the most, broken at blanks and between ideographs. */
export function wrapped(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(unbroken) ?? []) {
    if (columnsOf(line + piece) <= columns) {
      line += piece;
    } else {
      lines.push(line);
      line = piece.trimStart();
    }
  }
  return [...lines, line].join('\n');
}
