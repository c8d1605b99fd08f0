import type { Sentence } from '../model/bulletin.ts';

/** A sentence as people read it. */
export function textOf({ parts }: Pick<Sentence, 'parts'>): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
