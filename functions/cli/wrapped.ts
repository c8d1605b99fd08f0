import { halfWidths, wideSigns } from '../words/characters.ts';

const unbroken = new RegExp(
  ` *(?:[（“]?[${wideSigns}][，。；：、）”]*|[^ ${wideSigns}]+[，。；：、）”]*)`,
  'g',
);

/** Lines of so many columns at the most, broken at blanks and between ideographs. */
export function wrapped(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(unbroken) ?? []) {
    if (halfWidths(line + piece) <= columns) {
      line += piece;
    } else {
      lines.push(line);
      line = piece.trimStart();
    }
  }
  return [...lines, line].join('\n');
}
