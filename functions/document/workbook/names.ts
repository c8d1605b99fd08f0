import type { Exhibit } from '../../bulletin/model/bulletin.ts';

/** What spreadsheets allow: 31 signs, none of these. */
const longest = 31;
const forbidden = /[\\/?*[\]:\p{Cc}]/gu;

/**
 * A sheet's name for every exhibit: its label as printed ("表5-1", "Table 5-1"), else its title; cut to what
 * spreadsheets allow, and unlike every other name whatever its case.
 */
export function sheetNames(exhibits: readonly Exhibit[], reserved: readonly string[]): string[] {
  const taken = new Set(reserved.map((name) => name.toLowerCase()));
  return exhibits.map(({ label, title, id }) => {
    const wanted = allowed(label) || allowed(title) || allowed(id);
    for (let count = 1; ; count += 1) {
      const tail = count === 1 ? '' : ` (${count})`;
      const name = `${wanted.slice(0, longest - tail.length)}${tail}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

function allowed(text: string): string {
  return text
    .replace(forbidden, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .slice(0, longest)
    .trim();
}
