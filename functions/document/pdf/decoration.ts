/**
 * A page's operators with all that is no content marked so: the margins' text, and rules, borders and backgrounds,
 * which Chromium leaves unmarked or counts as content of the element that they adorn. Chromium writes an operator a
 * line.
 */
export function markDecoration(
  operators: string,
  isRepeated: (number: number) => boolean,
): { readonly operators: string; readonly decoration: readonly number[] } {
  const decoration: number[] = [];
  const lines: string[] = [];
  const outside = outsideMarks(lines);
  const source = operators.split('\n');
  for (let at = 0; at < source.length; at++) {
    const line = source[at] ?? '';
    const [, role = '', digits = ''] = taggedContent.exec(line) ?? [];
    if (digits === '') {
      outside.take(line);
      continue;
    }
    outside.close();
    const end = endOfMark(source, at);
    const content = source.slice(at + 1, end);
    const number = Number(digits);
    const repeated = isRepeated(number);
    if (repeated || (role !== 'Figure' && !content.some((operator) => shows.test(operator)))) {
      decoration.push(number);
      lines.push(repeated ? pagination : layout, ...content, 'EMC');
    } else lines.push(line, ...content, 'EMC');
    at = end;
  }
  outside.close();
  return { operators: lines.join('\n'), decoration };
}

const taggedContent = /^\/(\w+) <<\/MCID (\d+) >>\s?BDC$/;
const pagination = '/Artifact <</Type /Pagination>> BDC';
const layout = '/Artifact <</Type /Layout>> BDC';
const shows = /(?:Tj|TJ|'|"|Do|EI)$/;
const draws = /(?:^|\s)(?:m|l|c|v|y|h|re|f|f\*|F|S|s|B|B\*|b|b\*|n|Do|sh)$/;
const opens = /B[DM]C$/;

function endOfMark(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (opens.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    if (depth === 0) return at;
  }
  throw new RangeError('the PDF has marked content without an end');
}

/** Wraps what stands between the elements: text as part of the page, anything else as ornament. */
function outsideMarks(lines: string[]): { take(line: string): void; close(): void } {
  let open = '';
  let inText = false;
  const close = (): void => {
    if (open !== '') lines.push('EMC');
    open = '';
  };
  const enter = (kind: string): void => {
    if (open === kind) return;
    close();
    lines.push(kind);
    open = kind;
  };
  return {
    close,
    take(line) {
      if (line === 'q' || line === 'Q') close();
      else if (line === 'BT') {
        enter(pagination);
        inText = true;
      } else if (line === 'ET') inText = false;
      else if (!inText && draws.test(line) && open === '') enter(layout);
      lines.push(line);
    },
  };
}
