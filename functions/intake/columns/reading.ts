/** A cell as understood: a value in our form, nothing, or a problem with its code. */
export type Reading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly code: string };

export const empty: Reading = { kind: 'empty' };
export const value = (text: string): Reading => ({ kind: 'value', value: text });
export const problem = (code: string): Reading => ({ kind: 'problem', code });
