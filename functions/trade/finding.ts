/** A finding as data; `code` names a sentence of the words, `details` are the values that it quotes. */
export interface Finding {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
}
