import type { Park } from '../../reference/registers.ts';

/**
 * The code of a park by how an upload names it: its code, else its name or short name in either language, whatever
 * spaces, widths and capitals it is written with. Undefined for what names none, or several that are not one another's
 * successors.
 */
export function parkCodes(parks: readonly Park[]): (written: string) => string | undefined {
  const codes = new Set(parks.map(({ code }) => code));
  const byName = new Map<string, string | undefined>();
  for (const { code, name, shortName } of parks)
    for (const text of [name.zh, name.en, shortName.zh, shortName.en]) {
      const key = plain(text);
      if (key !== '') byName.set(key, byName.has(key) && byName.get(key) !== code ? undefined : code);
    }
  return (written) => (codes.has(written) ? written : byName.get(plain(written)));
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
