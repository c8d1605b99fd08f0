import type { Mention, Sentence } from '../model/bulletin.ts';

/** What may fill a slot: plain words (of a period, a unit), a mention, or several of both. */
type Slot = string | Mention | readonly (string | Mention)[];
export type Slots = Readonly<Record<string, Slot | undefined>>;

/**
 * A sentence from the words' template: `{name}` is a slot, `[…]` a clause that falls away when one of its slots is
 * empty. A slot outside a clause that is empty makes the whole sentence fall away. Throws for a slot nobody fills.
 */
export function sentence(template: string, slots: Slots): Sentence | undefined {
  const parts: (string | Mention)[] = [];
  for (const piece of template.split(/(\[[^\]]*\])/)) {
    const isClause = piece.startsWith('[');
    const filled = fill(isClause ? piece.slice(1, -1) : piece, slots);
    if (filled === undefined && !isClause) return undefined;
    parts.push(...(filled ?? []));
  }
  return parts.length === 0 ? undefined : { parts: merged(parts) };
}

function fill(text: string, slots: Slots): (string | Mention)[] | undefined {
  const parts: (string | Mention)[] = [];
  for (const piece of text.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) {
      if (piece !== '') parts.push(piece);
      continue;
    }
    if (!(name in slots)) throw new RangeError(`no slot "${name}" for the sentence "${text}"`);
    const slot = slots[name];
    if (slot === undefined) return undefined;
    if (typeof slot === 'string' || 'text' in slot) parts.push(slot);
    else parts.push(...slot);
  }
  return parts;
}

function merged(parts: readonly (string | Mention)[]): (string | Mention)[] {
  const result: (string | Mention)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = `${last}${part}`;
    else result.push(part);
  }
  return result;
}

/** The sentences that could be said. */
export function said(...sentences: readonly (Sentence | undefined)[]): Sentence[] {
  return sentences.filter((one) => one !== undefined);
}

/** Sentences as clauses of one: `join` between them, `stop` at the end; each loses the stop that it had. */
export function joinedSentence(
  sentences: readonly (Sentence | undefined)[],
  { join, stop }: { readonly join: string; readonly stop: string },
): Sentence | undefined {
  const clauses = said(...sentences).map(({ parts }) => withoutStop(parts, stop));
  if (clauses.length === 0) return undefined;
  const parts = clauses.flatMap((clause, index) => (index === 0 ? clause : [join, ...clause]));
  return { parts: merged(stop === '' ? parts : [...parts, stop]) };
}

function withoutStop(parts: Sentence['parts'], stop: string): Sentence['parts'] {
  const last = parts.at(-1);
  if (stop === '' || typeof last !== 'string' || !last.endsWith(stop)) return parts;
  return [...parts.slice(0, -1), last.slice(0, -stop.length)].filter((part) => part !== '');
}
