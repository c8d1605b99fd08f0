import type { Finding } from '../../trade/finding.ts';
import { codeText } from '../../words/characters.ts';
import { exhibitsIn, type Bulletin, type Exhibit, type Undrawn } from './bulletin.ts';

/** Spaces, and what only tells how others are written, have nothing to draw; control characters are spelled out. */
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u;

/** What is told of the characters of a bulletin that `isDrawn` denies, in the order of their codes. */
export function undrawnIn(bulletin: Bulletin, isDrawn: (character: string) => boolean): Undrawn[] {
  const known = new Map<string, boolean>();
  const isMissing = (character: string): boolean => {
    const found = known.get(character) ?? (!unseen.test(character) && !isDrawn(character));
    known.set(character, found);
    return found;
  };
  const places = new Map<string, Set<string>>();
  const note = (text: string, place: string): void => {
    for (const character of text) {
      if (!isMissing(character)) continue;
      places.set(character, (places.get(character) ?? new Set()).add(place));
    }
  };
  for (const exhibit of exhibitsIn(bulletin.chapters)) noteExhibit(exhibit, note);
  const { chapters, front, masthead, official, draft } = bulletin;
  for (const { heading, blocks } of chapters)
    for (const text of textsIn([heading, blocks.filter(({ kind }) => kind !== 'exhibit')]))
      note(text, heading);
  for (const text of textsIn([front, masthead, official ?? '', draft ?? ''])) note(text, front.heading);
  return [...places]
    .sort(([left], [right]) => codeOf(left) - codeOf(right))
    .map(([character, where]) => ({ character, places: [...where] }));
}

function noteExhibit(exhibit: Exhibit, note: (text: string, place: string) => void): void {
  const { label, title, columns, rows, notes, source } = exhibit;
  for (const { cells } of rows)
    for (const { text } of cells) note(text, `${label} ${cells[0]?.text.trim() ?? ''}`.trim());
  const names = columns.flatMap((column) => [column.label, column.group ?? '', column.unit ?? '']);
  for (const text of [title, exhibit.unit, ...names, ...notes, source]) note(text, label);
}

/** Names of things in the model that are not printed. */
const inside: ReadonlySet<string> = new Set(['kind', 'id', 'key', 'tone', 'cell', 'against', 'reading', 'd']);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (inside.has(key) ? [] : textsIn(inner)));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** What the notes tell of it: a name in an official paper loses no character in silence. */
export function undrawnFinding({ character, places }: Undrawn): Finding {
  return {
    code: 'undrawn-character',
    details: { character, codePoint: codeText(character), places: places.join('\n') },
  };
}
