import type { Name } from '../trade/cut.ts';

/** Where a legal name turns from the good to its conditions. A comma within a number is none. */
const turn = /[，；;]|,(?!\d)/u;
const cut = '…';

/**
 * A good's legal name up to its first comma or semicolon, marked as shortened; undefined where it has neither: then it
 * is printed whole. For goods that `lists/short-names.csv` does not name.
 */
export function shortened({ zh, en }: Name): Name | undefined {
  const short = { zh: upToTurn(zh), en: upToTurn(en) };
  return short.zh === zh && short.en === en ? undefined : short;
}

function upToTurn(name: string): string {
  const at = name.search(turn);
  return at > 0 ? `${name.slice(0, at).trimEnd()}${cut}` : name;
}
