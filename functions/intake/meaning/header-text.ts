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

/** What forms write beside a name of how it is to be filled in, which says nothing of what it holds. */
const ofFilling =
  /^(?:(?:必|选|非必|不必)[填录输](?:项|字段)?|可(?:为空|空|选|不填)|不(?:可|能|得)为空|(?:文本|数字|数值|日期)(?:格式|型)?|字符型|下拉选[择项]|保留[\d一二两三四](?:位|个)小数|required|mandatory|optional)$/;
const marks = '*★☆※◆◇●○▲△■□#';
const marksAround = new RegExp(`^[${marks}\\s]+|[${marks}\\s]+$`, 'g');
const footnotes = /[①-⑳❶-❿⑴-⒇]/g;
/** The number of a column before its name. */
const ordinal = /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,2}、) ?(?=\p{Script=Han})/u;
const spaceWithin = /(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu;

/** A header without the marks that forms put to names: of what must be filled in, of footnotes, of an order. */
function unmarked(header: string): string {
  return normal(header)
    .replace(footnotes, '')
    .replace(marksAround, '')
    .replace(ordinal, '')
    .replace(spaceWithin, '');
}

/** The parts of a header: brackets of any width and kind, one within another, closed or not; a colon; a new line. */
export function headerText(header: string): HeaderText {
  return partsOf(header.length > longest ? header : unmarked(header));
}

/** The ways in which a header can be read: a line that breaks within a name, 统计↵月份, may be one or two parts. */
export function headerTexts(header: string): readonly HeaderText[] {
  const split = headerText(header);
  if (!header.includes('\n') && !header.includes('\u2028')) return [split];
  return [split, headerText(joined(header))];
}

/** The names that a header may have in the lists of layouts, whose names are in this form. */
export function namesOf(header: string): readonly string[] {
  const whole = unmarked(joined(header)).replace(/\s+/g, ' ');
  return [...new Set([whole, ...headerTexts(header).map(({ name }) => name)])];
}

/** A header in one line: Chinese has no space where a line breaks. */
function joined(header: string): string {
  return header
    .slice(0, longest)
    .replace(/(?<=\p{Script=Han})\s*[\n\u2028]\s*(?=\p{Script=Han})/gu, '')
    .replace(/[\n\u2028]/g, ' ');
}

function partsOf(header: string): HeaderText {
  if (header.length > longest) return { name: normal(header), asides: [] };
  const pieces: string[] = [''];
  for (const character of header) {
    if (brackets.test(character) || character === ':' || character === '\n') pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${character}`);
  }
  const [name = '', ...asides] = pieces.map((piece) => piece.replace(marksAround, ''));
  const said = asides.filter((aside) => aside !== '' && !ofFilling.test(aside));
  // "(万元)人民币": the name stands behind its brackets.
  if (name === '' && said.length > 0) return { name: said.at(-1) ?? '', asides: said.slice(0, -1) };
  return { name, asides: said };
}
