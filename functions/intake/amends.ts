import { amendmentSaid, type Amendment } from '../trade/amendment.ts';
import { isTitle } from './meaning/title-lines.ts';

/** What an upload amends, by whoever says it first: the manifest, its key, a title above its header. */
export function amendsOf(
  { manifest, amendsOfKey }: Saying,
  titles: readonly string[],
): Amendment | undefined {
  return (
    manifest?.amends ??
    amendsOfKey ??
    titles
      .filter(isTitle)
      .reduce<Amendment | undefined>((said, title) => said ?? amendmentSaid(title), undefined)
  );
}

interface Saying {
  readonly manifest: { readonly amends?: Amendment } | undefined;
  readonly amendsOfKey?: Amendment | undefined;
}
