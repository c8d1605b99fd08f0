import { withoutMonths } from './named-months.ts';

/**
 * What an upload is that calls itself no first report. A correction (更正, 修正, 订正, 勘误) takes the place of the rows
 * with its keys; a supplement (补报, 重报) brings rows that were not there.
 */
export interface Amendment {
  readonly kind: 'correction' | 'supplement';
  /** Which it says it is, 更正2, 第三次更正, "second correction"; 1 where it says nothing. */
  readonly number: number;
  /** The day that stands beside, "20210715"; absent where none does. */
  readonly day?: string | undefined;
}

const numerals = '一二三四五六七八九十';
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** What stands behind a word that says what a file is, and not behind the same characters in the name of a firm. */
const behind = `(?=$|[^\\p{Script=Han}]|件|版|表|稿|后|值|数|文|说明|明细|的|报|申报|第|[${numerals}])(?!\\([^)第次]+\\)\\p{Script=Han})`;
/** Of names that have but one meaning also where a word follows. */
const alsoBehind = `(?=$|[^\\p{Script=Han}]|件|版|表|稿|后|值|数|文|说明|明细|的|报|申报|第|[${numerals}]|企业|海关|出口|进口|进出口|园区|统计)`;
const deny = '(?<![未不无勿免待拟非含])';
const word = (words: string): string =>
  `(?<!(?:un|not|no|pre|before|without|hs|sitc|bec|isic|nace)(?:[-_. ]?\\d{1,4})?[-_. ]?)(?<![a-z])(?:${words})(?![a-z])` +
  '(?![-_. ]?(?:fluid|tape|pen|lens|factor|code|skin))(?![-_. a-z]{0,30}(?:ltd|inc|corp|corporation|company|gmbh|llc)(?![a-z]))';

const shapes: Readonly<Record<Amendment['kind'], string>> = {
  correction: [
    `${deny}修正${behind}`,
    `${deny}(?:更正|订正|勘误|更改)${alsoBehind}`,
    word('corrections?|corrected|corrigend(?:um|a)|revised|revisions?|amended|amendments?|errat(?:um|a)'),
  ].join('|'),
  supplement: [
    `${deny}(?:补报|补录|补传|重报|重新报送|重新上传)`,
    `${deny}补充${alsoBehind}`,
    word(
      '(?<!(?:food|feed|diet|dietary|nutritional|health|mineral)[-_. ]?)supplement(?:ary|al)?|resubmi(?:tted|ssion)|re-?sent',
    ),
  ].join('|'),
};

const numberBefore = `(?:第?(?<nth>\\d{1,2}|[${numerals}])次|(?<again>再次?)|(?<ordinal>${ordinals.join('|')}|\\d(?=st|nd|rd|th))(?:st|nd|rd|th)?)?[-_. ]?`;
const numberBehind = `(?:[件版表稿文值数据]*[-_. (]{0,2}(?:第|no\\.?|v)?(?<number>\\d{1,2}|[${numerals}])(?![\\d季年月日${numerals}]))?`;
const forms = (['correction', 'supplement'] as const).map(
  (kind) => [kind, new RegExp(`${numberBefore}(?:${shapes[kind]})${numberBehind}`, 'u')] as const,
);
const day = /(?<!\d)(20\d{2})([-_.年]?)(0?[1-9]|1[0-2])(?:\2|月)(0[1-9]|[12]\d|3[01]|[1-9])(?!\d)/;

/** What a name, a title or a cell of a manifest says that a file is; undefined where it says nothing of it. */
export function amendmentSaid(text: string): Amendment | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  const found = foundIn(withoutMonths(plain));
  if (found === undefined) return undefined;
  const [, year = '', , month = '', of = ''] = day.exec(plain) ?? [];
  return {
    ...{ kind: found.kind, number: numberOf(found.groups) },
    ...(year !== '' && { day: `${year}${month.padStart(2, '0')}${of.padStart(2, '0')}` }),
  };
}

/** What an upload's key says, the file's name before its folders, the nearest first. */
export function amendmentOfKey(key: string): Amendment | undefined {
  const [file = '', ...folders] = key.split(/[\\/]/).reverse();
  return [file.replace(/(?:\.[a-z]{2,4}){1,2}$/i, ''), ...folders].reduce<Amendment | undefined>(
    (said, name) => said ?? amendmentSaid(name),
    undefined,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function foundIn(text: string): { kind: Amendment['kind']; groups: Groups } | undefined {
  for (const [kind, form] of forms) {
    const match = form.exec(text);
    if (match !== null) return { kind, groups: match.groups ?? {} };
  }
  return undefined;
}

function numberOf({ nth, again, ordinal, number }: Groups): number {
  if (again !== undefined) return 2;
  const said = number ?? nth ?? ordinal;
  if (said === undefined) return 1;
  if (ordinals.includes(said)) return ordinals.indexOf(said) + 1;
  return numerals.includes(said) ? numerals.indexOf(said) + 1 : Number(said);
}
