import { compareRatios, roundRatio, sizeOfRatio, subtractRatios, type Ratio } from '../../trade/ratio.ts';
import { bulletinWords as en } from '../../words/en/bulletin.ts';
import { bulletinWords as zh, type BulletinWords } from '../../words/zh-CN/bulletin.ts';
import { noticeWords as enNotice } from '../../words/en/notice.ts';
import { noticeWords as zhNotice } from '../../words/zh-CN/notice.ts';
import { numberOf, shift, yearOf } from '../../trade/month.ts';
import { exhibitsOf } from '../compose.ts';
import { textOf } from '../prose/text.ts';
import {
  noticeSentences,
  type Bulletin,
  type CellReference,
  type Exhibit,
  type Mention,
  type Sentence,
} from '../model/bulletin.ts';
import { parseNumeral } from '../model/numerals.ts';
import { hasClaimWords, misdated, misnamed, overreaching } from './claims.ts';
import { isTrue } from '../prose/claims.ts';
import type { Contradiction } from './contradiction.ts';
import { cellAt, stepWord, turnOf } from '../prose/phrases.ts';

/**
 * Every place where the prose of a bulletin does not agree with its exhibits: a figure, a direction or a name that is
 * not the cell's; figures or words of direction that speak of no cell at all; superlatives and names in an order that
 * do not hold of the whole column, or claim nothing of one. Empty for a bulletin that may be
 * published. Reads the texts anew; it trusts nothing that the prose kit did.
 */
export function contradictions(bulletin: Bulletin): Contradiction[] {
  const exhibits = exhibitsOf(bulletin.chapters);
  const words = bulletin.language === 'en' ? en : zh;
  const chapters = bulletin.chapters.filter(({ id }) => id !== 'notes');
  const sentences = [
    ...noticeSentences(bulletin.front),
    ...chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'paragraph') return block.paragraph.sentences;
        return block.kind === 'figure' && block.figure.message ? [block.figure.message] : [];
      }),
    ),
  ];
  return sentences.flatMap((sentence) => [
    ...sentence.parts.flatMap((part) =>
      typeof part === 'string' ? [] : contradiction(part, sentence, exhibits, words),
    ),
    ...unbacked(sentence, bulletin, words),
    ...misnamed(sentence),
    ...overreaching(sentence, words),
    ...misdated(sentence, bulletin.month),
  ]);
}

function contradiction(
  mention: Mention,
  sentence: Sentence,
  exhibits: ReadonlyMap<string, Exhibit>,
  words: BulletinWords,
): Contradiction[] {
  const printed = textAt(mention.cell, exhibits);
  const { claim } = mention;
  const exhibit = exhibits.get(mention.cell.exhibit);
  const against = mention.against && textAt(mention.against, exhibits);
  const found = (why: string): Contradiction[] => [
    {
      sentence: textOf(sentence),
      said: mention.text,
      cell: mention.cell,
      why,
      ...(printed !== undefined && { printed }),
    },
  ];
  if (printed === undefined || exhibit === undefined) return found('no such cell');
  if (claim !== undefined && !isTrue(claim, exhibit, exhibits, mention.reading === 'claim'))
    return found(`"${claim.kind}" does not hold of the whole column`);
  if (mention.reading === 'name') {
    const name = words.nameWithin(printed.trim(), mention.cell.exhibit);
    return [name, words.nameFirst(name)].includes(mention.text) ? [] : found('another name');
  }
  const figure = parseNumeral(printed);
  if (figure === undefined) return found('the cell shows no figure');
  switch (mention.reading) {
    case 'claim':
      return hasClaimWords(mention, words) ? [] : found('other words than the claim has');
    case 'level':
      return equals(parseNumeral(mention.text), figure) ? [] : found('another figure');
    case 'magnitude':
      return equals(parseNumeral(mention.text), sizeOfRatio(figure)) ? [] : found('another figure');
    case 'times':
      return isFold(parseNumeral(mention.text), figure) ? [] : found('another multiple');
    case 'direction':
      return signOf(figure) === directionOf(mention.text, words) ? [] : found('another direction');
    case 'turn':
      return turnAgrees(
        mention.text,
        figure,
        parseNumeral(against ?? ''),
        words.turns[stepWord(mention.against?.row ?? '')],
        words,
      )
        ? []
        : found('another turn');
  }
}

function textAt(
  { exhibit, row, column }: CellReference,
  exhibits: ReadonlyMap<string, Exhibit>,
): string | undefined {
  const found = exhibits.get(exhibit);
  return found && cellAt(found, row, column)?.text;
}

function equals(left: Ratio | undefined, right: Ratio): boolean {
  return left !== undefined && compareRatios(left, right) === 0;
}

function signOf({ numerator }: Ratio): number {
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
}

/** A multiple agrees when it is the printed per cent over a hundred, to the tenth that it shows. */
function isFold(said: Ratio | undefined, perCent: Ratio): boolean {
  if (said === undefined) return false;
  const difference = subtractRatios(said, {
    numerator: perCent.numerator,
    denominator: perCent.denominator * 100n,
  });
  const distance = roundRatio(sizeOfRatio(difference), 4);
  return distance <= 510n;
}

function directionOf(text: string, words: BulletinWords): number | undefined {
  const scales = [words.growth, words.gapGrowth, words.ahead, words.above, words.moved];
  const pulls = [...Object.values(words.pull), words.front.pull];
  if ([...scales, ...pulls].some(({ up }) => up === text) || text === words.surplus) return 1;
  if ([...scales, ...pulls].some(({ down }) => down === text) || text === words.deficit) return -1;
  return scales.some(({ flat }) => flat === text) ? 0 : undefined;
}

function turnAgrees(
  text: string,
  now: Ratio,
  before: Ratio | undefined,
  turns: BulletinWords['turns']['month'],
  { balanceTurns }: BulletinWords,
): boolean {
  if (before === undefined) return false;
  const turned = turnOf(now, before);
  const isBalance = turned === 'fall-to-rise' || turned === 'rise-to-fall';
  const verbs = [zhNotice, enNotice].map(({ momentum }) => momentum.turns[turned]?.verb);
  if (verbs.includes(text)) return true;
  return turns[turned] === text || (isBalance && balanceTurns[turned] === text);
}

/** Digits and words of direction in the plain pieces of a sentence, once its months and the city's name are taken out. */
function unbacked(
  sentence: Sentence,
  { month, city }: Pick<Bulletin, 'month' | 'city'>,
  words: BulletinWords,
): Contradiction[] {
  const allowed = [month, shift(month, -1), shift(month, -12)].flatMap((one) => [
    words.span(yearOf(one), numberOf(one)),
    words.period(yearOf(one), numberOf(one)),
  ]);
  const undated = (text: string): string =>
    allowed.reduce((left, period) => left.replaceAll(period, ''), text);
  return sentence.parts.flatMap((part) => {
    if (typeof part !== 'string') return [];
    const rest = withoutName(undated(part), undated(city)).replaceAll('HHI', '');
    const word = words.directionWords.find((direction) => begins(rest, direction));
    if (words.superlatives.test(rest))
      return [{ sentence: textOf(sentence), said: part, why: 'a superlative that claims nothing' }];
    if (/\d/.test(rest))
      return [{ sentence: textOf(sentence), said: part, why: 'a figure that no exhibit backs' }];
    return word === undefined
      ? []
      : [{ sentence: textOf(sentence), said: part, why: `"${word}" speaks of no cell` }];
  });
}

/** Whether a word of the text begins with these letters: enterprises have no rise in them. Chinese has no such bound. */
function begins(text: string, letters: string): boolean {
  let at = text.indexOf(letters);
  while (at > 0 && /[a-z]/i.test(text.charAt(at - 1)) && /^[a-z]/i.test(letters))
    at = text.indexOf(letters, at + 1);
  return at >= 0;
}

/** A name that is a number is none within a longer one. */
function withoutName(text: string, name: string): string {
  return text.replaceAll(name, (found, at: number) => {
    const isWithinNumber = /\d/.test(text.charAt(at - 1)) || /\d/.test(text.charAt(at + found.length));
    return isWithinNumber ? found : '';
  });
}
