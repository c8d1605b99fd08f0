/** What stands at a place of a text: how many characters, and what they say; undefined where nothing known does. */
export type Matcher<T> = (
  text: string,
  at: number,
) => { readonly length: number; readonly said: T } | undefined;

/** Signs between the words of a header that say nothing themselves. */
const between = /[\s_\-/,，、;；.·|*~+的]/;

/**
 * The words of a text, each the longest that is known; undefined where something in it is not. A word of letters is
 * none within a longer one.
 */
export function tokensOf<T>(written: string, matchers: readonly Matcher<T>[]): readonly T[] | undefined {
  const text = written.replace(/(?<=[a-z])-(?=[a-z])/g, ' ');
  const tokens: T[] = [];
  for (let at = 0; at < text.length;) {
    const found = tokenAt(text, at, matchers);
    if (found !== undefined) {
      tokens.push(found.said);
      at += found.length;
    } else if (between.test(text[at] ?? '')) at += 1;
    else return undefined;
  }
  return tokens;
}

/** The longest word that is known at a place of a text. */
export function tokenAt<T>(
  text: string,
  at: number,
  matchers: readonly Matcher<T>[],
): ReturnType<Matcher<T>> {
  return matchers
    .flatMap((match) => match(text, at) ?? [])
    .filter(({ length }) => isWhole(text, at, at + length))
    .reduce<ReturnType<Matcher<T>>>(
      (best, next) => (next.length > (best?.length ?? 0) ? next : best),
      undefined,
    );
}

/** Letters of the alphabets that put spaces between their words. */
const letter = /[a-z\u00df-\u024f\u0400-\u04ff]/;

function isWhole(text: string, from: number, to: number): boolean {
  const isJoined = (left: string, right: string): boolean =>
    (letter.test(left) && letter.test(right)) || (/\d/.test(left) && /\d/.test(right));
  return !isJoined(text[from - 1] ?? '', text[from] ?? '') && !isJoined(text[to - 1] ?? '', text[to] ?? '');
}

/** Words of a list, each saying the same as the others of its entry. */
export function wordMatcher<T>(entries: readonly (readonly [T, readonly string[]])[]): Matcher<T> {
  const words = new Map(entries.flatMap(([said, list]) => list.map((word) => [word, said] as const)));
  const longest = Math.max(0, ...[...words.keys()].map((word) => word.length));
  return (text, at) => {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const said = words.get(text.slice(at, at + length));
      if (said !== undefined) return { length, said };
    }
    return undefined;
  };
}

/** What a pattern, made to match at a place, says. */
export function patternMatcher<T>(
  pattern: RegExp,
  say: (match: RegExpExecArray) => T | undefined,
): Matcher<T> {
  const sticky = new RegExp(pattern.source, 'y');
  return (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    const said = match === null || match[0] === '' ? undefined : say(match);
    return said === undefined ? undefined : { length: match?.[0].length ?? 0, said };
  };
}
