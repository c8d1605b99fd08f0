/** A key that one object of a JSON text has twice, by the path to it, and the line of the second; JSON keeps the last. */
export interface RepeatedKey {
  readonly path: readonly string[];
  readonly line: number;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The keys that stand twice in an object of a text which is JSON. */
export function repeatedKeys(text: string): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  /** The objects and lists that are open: the keys of each object, and the one whose value comes. */
  const open: { readonly keys: Set<string> | undefined; key: string }[] = [];
  let last = '';
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const around = open.at(-1);
    if (token === '{' || token === '[') open.push({ keys: token === '{' ? new Set() : undefined, key: '' });
    else if (token === '}' || token === ']') open.pop();
    else if (around?.keys !== undefined && (last === '{' || last === ',')) {
      around.key = String(JSON.parse(token));
      const path = open.flatMap(({ keys, key }) => (keys === undefined ? [] : [key]));
      if (around.keys.has(around.key)) found.push({ path, line: text.slice(0, index).split('\n').length });
      around.keys.add(around.key);
    }
    last = token;
  }
  return found;
}
