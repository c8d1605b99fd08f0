import {
  noticeSentences,
  type Block,
  type Bulletin,
  type Exhibit,
  type Sentence,
} from '../../functions/bulletin/model/bulletin.ts';

const marks = { revised: ' (r)', provisional: ' (p)' };

/**
 * A bulletin as plain text, to be read and compared by people: sentences as said, tables with tabs. Chapters, tables and
 * figures go by their identities, so that one more changes no line of the others.
 */
export function bulletinText(bulletin: Bulletin): string {
  const { masthead, draft, front, chapters } = bulletin;
  const lines = [
    [masthead.issuer, masthead.title, masthead.period, masthead.number, masthead.date].join(' | '),
    ...(draft === undefined
      ? []
      : [`${draft.label}: ${draft.heading}`, ...draft.reasons.map((reason) => `  ! ${reason}`)]),
    front.headline,
    ...front.keyFigures.map(
      ({ label, value, unit, change, cell }) =>
        `  * ${label} ${value} ${unit} ${change} (${cell.exhibit}/${cell.row}/${cell.column})`,
    ),
    ...noticeSentences(front).map((sentence) => `  ${text(sentence)}`),
  ];
  const labelled = chapters.flatMap(({ blocks }) => blocks).map(identified);
  const named = new Map(labelled.filter((one) => one !== undefined));
  for (const { id, heading, blocks } of chapters) {
    lines.push('', `## ${id} ${heading}`);
    for (const block of blocks) {
      if (block.kind === 'paragraph') lines.push(block.paragraph.sentences.map(text).join(''));
      else if (block.kind === 'exhibit') lines.push('', ...tableText(block.exhibit, named), '');
      else lines.push(`[${block.figure.id} ${block.figure.title}: ${block.figure.chart.description}]`);
    }
  }
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function text({ parts }: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** The label of a table or figure, and its identity. */
function identified(block: Block): readonly [string, string] | undefined {
  if (block.kind === 'paragraph') return undefined;
  const { label, id } = block.kind === 'exhibit' ? block.exhibit : block.figure;
  return [label, id];
}

function tableText(
  { id, title, unit, columns, rows, notes, source }: Exhibit,
  named: ReadonlyMap<string, string>,
): string[] {
  const heads = columns.map(({ label: own, group }) => (group === undefined ? own : `${group}·${own}`));
  return [
    `${id} ${title} ${unit}`,
    heads.join('\t'),
    ...rows.map(({ cells }) =>
      cells
        .map(
          ({ text: printed, mark }) =>
            `${named.get(printed) ?? printed}${mark === undefined ? '' : marks[mark]}`,
        )
        .join('\t'),
    ),
    ...[...notes, source].filter((line) => line !== ''),
  ];
}
