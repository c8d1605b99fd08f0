/** A header as it is written: its name, and what stands in brackets or behind a colon beside it. */
export interface HeaderText {
  readonly name: string;
  readonly asides: readonly string[];
}

/** No header says anything in more characters. */
const longest = 200;

const brackets = /[()[\]{}【】〔〕〖〗《》〈〉「」『』]/;

/** Text in one form for all comparisons: small letters, ASCII signs, single spaces. */
export function normal(text: string): string {
  return text
    .slice(0, longest)
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u2028', '\n')
    .replace(/[’‘´`]/g, "'")
    .replace(/[￥]/g, '¥')
    .replace(/[％﹪]/g, '%')
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** The parts of a header: brackets of any width and kind, one within another, closed or not; a colon; a new line. */
export function headerText(header: string): HeaderText {
  if (header.length > longest) return { name: normal(header), asides: [] };
  const pieces: string[] = [''];
  for (const character of normal(header)) {
    if (brackets.test(character) || character === ':' || character === '\n') pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${character}`);
  }
  const [name = '', ...asides] = pieces.map((piece) => piece.trim());
  const said = asides.filter((aside) => aside !== '');
  // "(万元)人民币": the name stands behind its brackets.
  if (name === '' && said.length > 0) return { name: said.at(-1) ?? '', asides: said.slice(0, -1) };
  return { name, asides: said };
}
