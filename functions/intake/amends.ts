import { amendmentSaid, type Amendment } from '../trade/amendment.ts';

/** Longer lines above a header are sentences, and those with such words or marks speak of the data, not of the file. */
const titleLength = 60;
const remark = /^(?:注|备注|说明|数据来源|来源|note|source|remark)|[。；;]/i;

/** What an upload amends, by whoever says it first: the manifest, its key, a title above its header. */
export function amendsOf(
  { manifest, amendsOfKey }: Saying,
  titles: readonly string[],
): Amendment | undefined {
  return (
    manifest?.amends ??
    amendsOfKey ??
    titles
      .filter((title) => title.length <= titleLength && !remark.test(title.trim()))
      .reduce<Amendment | undefined>((said, title) => said ?? amendmentSaid(title), undefined)
  );
}

interface Saying {
  readonly manifest: { readonly amends?: Amendment } | undefined;
  readonly amendsOfKey?: Amendment | undefined;
}
