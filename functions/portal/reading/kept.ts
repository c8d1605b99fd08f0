import type { Store } from '../../ports/store.ts';

/** A reading of what stands under a prefix that is done again only when something under it has changed. */
export function keptWhile<T>(store: Store, prefix: string, read: () => Promise<T>): () => Promise<T> {
  let kept: { readonly versions: string; readonly value: Promise<T> } | undefined;
  return async () => {
    const lines: string[] = [];
    for await (const { key, version } of store.list(prefix)) lines.push(`${key} ${version}`);
    const versions = lines.join('\n');
    if (kept?.versions !== versions) {
      const value = read();
      kept = { versions, value };
      value.catch(() => {
        kept = undefined;
      });
    }
    return kept.value;
  };
}
