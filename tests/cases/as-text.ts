import type { Bulletin, Exhibit, Sentence } from '../../functions/bulletin/model/bulletin.ts';

const marks = { revised: ' (r)', provisional: ' (p)' };

/** A bulletin as plain text, to be read and compared by people: sentences as said, tables with tabs. */
export function bulletinText(bulletin: Bulletin): string {
  const { masthead, draft, front, chapters } = bulletin;
  const lines = [
    [masthead.issuer, masthead.title, masthead.period, masthead.number, masthead.date].join(' | '),
    ...(draft === undefined
      ? []
      : [`${draft.label}: ${draft.heading}`, ...draft.reasons.map((reason) => `  ! ${reason}`)]),
    front.headline,
    ...front.keyFigures.map(
      ({ label, value, unit, change, source }) => `  * ${label} ${value} ${unit} ${change} (${source})`,
    ),
    ...front.sentences.map((sentence) => `  ${text(sentence)}`),
  ];
  for (const { number, heading, blocks } of chapters) {
    lines.push('', `## ${number}${heading}`);
    for (const block of blocks) {
      if (block.kind === 'paragraph') lines.push(block.paragraph.sentences.map(text).join(''));
      else if (block.kind === 'exhibit') lines.push('', ...tableText(block.exhibit), '');
      else lines.push(`[${block.figure.label} ${block.figure.title}: ${block.figure.chart.description}]`);
    }
  }
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function text({ parts }: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function tableText({ label, title, unit, columns, rows, notes, source }: Exhibit): string[] {
  const heads = columns.map(({ label: own, group }) => (group === undefined ? own : `${group}·${own}`));
  return [
    `${label} ${title} ${unit}`,
    heads.join('\t'),
    ...rows.map(({ cells }) =>
      cells.map(({ text: printed, mark }) => `${printed}${mark === undefined ? '' : marks[mark]}`).join('\t'),
    ),
    ...[...notes, source].filter((line) => line !== ''),
  ];
}
