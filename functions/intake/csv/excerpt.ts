/** The beginning of a text as a text of its own, which does not keep the whole in memory. */
export function excerptOf(text: string, length: number): string {
  return text.length <= length ? text : Buffer.from(text.slice(0, length)).toString();
}
