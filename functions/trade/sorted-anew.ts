import { byLabel, rest, together, type Entry } from './vintage.ts';

/**
 * The labels under which trade stands otherwise than before though nothing of it has changed: a park lies in another
 * district, a firm is registered elsewhere. Whoever comes to nothing over all labels was sorted anew.
 */
export function sortedAnew(entries: readonly Entry[], label: (key: string) => string): ReadonlySet<string> {
  const changed = byLabel(entries, label);
  const grown = together(changed.values());
  const found = [...changed].filter(([, firms]) => [...firms.keys()].some((firm) => !grown.has(firm)));
  return new Set(found.map(([name]) => name).filter((name) => name !== rest));
}
