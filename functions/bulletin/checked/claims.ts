import type { Month } from '../../trade/month.ts';
import type { BulletinWords } from '../../words/zh-CN/bulletin.ts';
import type { Claim, Mention, Sentence } from '../model/bulletin.ts';
import { scopeOf } from '../prose/claiming.ts';
import type { Contradiction } from './contradiction.ts';
import { textOf } from '../prose/text.ts';

/** Whether a mention says a claim in the words for it. */
export function hasClaimWords({ text, claim }: Mention, words: BulletinWords): boolean {
  return Object.entries(words.claims).some(([kind, said]) => kind === claim?.kind && said === text);
}

/** Names that are not those of their claim, in its order, and names beside each other that no claim puts in order. */
export function misnamed(sentence: Sentence): Contradiction[] {
  const mentions = sentence.parts.filter((part) => typeof part !== 'string');
  const names = mentions.filter(({ reading }) => reading === 'name');
  const claims = mentions.flatMap(({ claim, cell }) =>
    claim === undefined || claim.months !== undefined ? [] : [{ exhibit: cell.exhibit, rows: claim.rows }],
  );
  const rowsOf = (exhibit: string): string[] =>
    names.flatMap(({ cell }) => (cell.exhibit === exhibit ? [cell.row] : []));
  const inOrder = claims.flatMap(({ exhibit, rows }): Contradiction[] => {
    const said = rowsOf(exhibit);
    const starts = said.some((_, at) => rows.every((row, index) => said[at + index] === row));
    if (starts) return [];
    return [{ sentence: textOf(sentence), said: said.join(' '), why: `the claim is of ${rows.join(' ')}` }];
  });
  const unclaimed = [...new Set(names.map(({ cell }) => cell.exhibit))].flatMap(
    (exhibit): Contradiction[] => {
      const said = rowsOf(exhibit);
      const isClaimed = (row: string): boolean =>
        claims.some((claim) => claim.exhibit === exhibit && claim.rows.includes(row));
      if (said.length < 2 || said.every(isClaimed)) return [];
      return [{ sentence: textOf(sentence), said: said.join(' '), why: 'an order that claims nothing' }];
    },
  );
  return [...inOrder, ...unclaimed];
}

/** A claim that holds of some rows only, in a sentence that does not say so. */
export function overreaching(sentence: Sentence, words: BulletinWords): Contradiction[] {
  const text = textOf(sentence).toLowerCase();
  return sentence.parts.flatMap((part): Contradiction[] => {
    if (typeof part === 'string' || part.claim === undefined) return [];
    const wanted = wordsFor(part.claim, part.reading === 'claim', words);
    return wanted.some((said) => said !== '' && text.includes(said)) || wanted.length === 0
      ? []
      : [{ sentence: text, said: part.text, cell: part.cell, why: 'it holds of some rows only' }];
  });
}

/** The words of which one must stand in the sentence of a claim. */
function wordsFor(claim: Claim, isWorded: boolean, words: BulletinWords): readonly string[] {
  const scope = scopeOf(claim);
  if (scope === 'all') return [];
  const { before, after } = words.scopes[scope];
  const around = after.trim() === '' ? before : after;
  return isWorded ? [around] : [words.amongListed.trim(), around];
}

/** A record of another month than the bulletin's, or counted for another row than its column is of. */
export function misdated(sentence: Sentence, month: Month): Contradiction[] {
  return sentence.parts.flatMap((part): Contradiction[] => {
    if (typeof part === 'string' || part.claim?.months === undefined) return [];
    const { rows, column, months } = part.claim;
    if (rows.length === 1 && rows[0] === month && months.count.row === column) return [];
    const why = 'it does not hold of the month told';
    return [{ sentence: textOf(sentence), said: part.text, cell: part.cell, why }];
  });
}
