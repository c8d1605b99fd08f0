import type { Bulletin, Cell, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import { pointsSaying } from '../points-saying.ts';
import { sample } from './sample.ts';

/** Names that somebody may write into a file of customs data. */
export const hostileNames: readonly string[] = [
  '<script>document.title="x"</script>',
  '<iframe src="file:///etc/passwd"></iframe>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '{{constructor}}',
  '{{{this}}}',
  '</style><style>*{display:none}',
  '</title><h1>',
  '<!--',
  ']]>',
  '\\27 ; } * { display: none }',
  '&lt;b&gt;',
  "=cmd|' /C calc'!A0",
  '@SUM(A1:A9)',
  '\u202Eתירבע\u202C',
  `${'长'.repeat(5000)}${'x'.repeat(5000)}`,
];

function renamed(exhibit: Exhibit): Exhibit {
  const [first] = exhibit.rows;
  const rows = hostileNames.map((name, index) => {
    const cells: Cell[] = (first?.cells ?? []).map((cell, place) => (place === 0 ? { text: name } : cell));
    return { key: `hostile-${index}`, level: 0 as const, cells };
  });
  return { ...exhibit, title: hostileNames[0] ?? '', notes: hostileNames.slice(0, 16), rows };
}

/** The sample with hostile text wherever a reader's data may stand. */
export function hostileBulletin(name: string): Bulletin {
  const mention = {
    text: name,
    cell: { exhibit: 'overview', row: 'x', column: 'name' },
    reading: 'name' as const,
  };
  return {
    ...sample,
    masthead: { ...sample.masthead, issuer: name, signed: name, title: name, contact: name },
    draft: { label: name, heading: name, reasons: [name] },
    front: {
      ...sample.front,
      heading: name,
      headline: name,
      points: pointsSaying({ parts: [name, mention] }),
    },
    chapters: sample.chapters.map((chapter) => ({
      ...chapter,
      heading: name,
      blocks: chapter.blocks.map((block) => {
        if (block.kind === 'exhibit') return { ...block, exhibit: renamed(block.exhibit) };
        if (block.kind === 'paragraph')
          return { ...block, paragraph: { heading: name, sentences: [{ parts: [mention] }] } };
        const text = { kind: 'text', tone: 'label', x: '0', y: '9', anchor: 'start', text: name } as const;
        return {
          ...block,
          figure: {
            ...block.figure,
            title: name,
            chart: { ...block.figure.chart, description: name, marks: [text] },
          },
        };
      }),
    })),
  };
}
