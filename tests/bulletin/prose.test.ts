import { describe, expect, test } from 'vitest';
import type { Bulletin, Exhibit, Mention, Sentence } from '../../functions/bulletin/model/bulletin.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { Phrases, turnOf } from '../../functions/bulletin/prose/phrases.ts';
import { sentence } from '../../functions/bulletin/prose/template.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { ratio } from '../../functions/trade/ratio.ts';
import { pointsSaying } from '../points-saying.ts';
import { bulletinWords } from '../../functions/words/zh-CN/bulletin.ts';

const exhibit: Exhibit = {
  id: 'markets',
  label: '表1-1',
  title: '市场',
  unit: '单位：亿元',
  columns: [
    { key: 'name', label: '市场', kind: 'text' },
    { key: 'value', label: '累计', kind: 'number' },
    { key: 'change', label: '同比%', kind: 'number' },
    { key: 'before', label: '上月同比%', kind: 'number' },
  ],
  rows: [
    {
      key: '502',
      level: 0,
      cells: [
        { text: '美国' },
        { text: '1,234.5', value: '1234.5' },
        { text: '−3.2', value: '-3.2' },
        { text: '4.0', value: '4' },
      ],
    },
    {
      key: '141',
      level: 0,
      cells: [
        { text: '越南' },
        { text: '88.0', value: '88' },
        { text: '123.4', value: '123.4' },
        { text: '—', reason: 'no-base' },
      ],
    },
    {
      key: '111',
      level: 0,
      cells: [
        { text: '印度' },
        { text: '9.0', value: '9' },
        { text: '0.0', value: '0.01' },
        { text: '−2.0', value: '-2' },
      ],
    },
  ],
  notes: [],
  source: '',
};
const say = new Phrases(bulletinWords);

function bulletinOf(...sentences: readonly (Sentence | undefined)[]): Bulletin {
  const said = sentences.filter((one) => one !== undefined);
  return {
    language: 'zh-CN',
    month: monthOf(2021, 5),
    city: '长沙市',
    masthead: {
      issuer: '',
      signed: '',
      title: '',
      period: '',
      number: '',
      date: '',
      issued: '2021-06-20',
      contact: '',
    },
    front: { heading: '', keyFigures: [], points: pointsSaying(...said), charts: [], next: '', headline: '' },
    chapters: [{ id: 'markets', number: '一、', heading: '', blocks: [{ kind: 'exhibit', exhibit }] }],
    labels: {},
  };
}

function text(one: Sentence | undefined): string | undefined {
  return one?.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

const template = '2021年1—5月，{name}进出口{value}亿元[，{change}][，{turn}]。';
function about(row: string): Sentence | undefined {
  return sentence(template, {
    name: say.name(exhibit, row),
    value: say.level(exhibit, row, 'value'),
    change: say.growth(exhibit, row, 'change'),
    turn: say.turn({ exhibit, row, column: 'change' }, { exhibit, row, column: 'before' }),
  });
}

describe('sentences', () => {
  test('figures come from cells, thousands ungrouped, the sign in the word', () => {
    expect(text(about('502'))).toBe('2021年1—5月，美国进出口1234.5亿元，下降3.2%，由升转降。');
  });

  test('a growth of a hundred per cent and more is told as a multiple, and what has no base is not told', () => {
    expect(text(about('141'))).toBe('2021年1—5月，越南进出口88.0亿元，增长1.2倍。');
  });

  test('what rounds to nothing is level', () => {
    expect(text(about('111'))).toBe('2021年1—5月，印度进出口9.0亿元，持平。');
  });

  test('a sentence without its figure falls away, and a slot that nobody fills is a fault', () => {
    expect(sentence('{value}亿元。', { value: undefined })).toBeUndefined();
    expect(() => sentence('{value}亿元。', {})).toThrow('no slot "value"');
  });

  test.each([
    [12n, -3n, 'fall-to-rise'],
    [-12n, 3n, 'rise-to-fall'],
    [12n, 3n, 'rise-widens'],
    [3n, 12n, 'rise-narrows'],
    [-12n, -3n, 'fall-widens'],
    [-3n, -12n, 'fall-narrows'],
    [0n, 12n, 'steady'],
    [12n, 12n, 'steady'],
  ])('%s after %s is %s', (now, before, turn) => {
    expect(turnOf(ratio(now, 1n), ratio(before, 1n))).toBe(turn);
  });
});

describe('the prose cannot lie', () => {
  const honest = ['502', '141', '111'].map(about);

  test('true sentences pass, and the check has inputs at each mention', () => {
    expect(contradictions(bulletinOf(...honest))).toEqual([]);
    expect(honest.flatMap((one) => one?.parts.filter((part) => typeof part !== 'string') ?? []).length).toBe(
      12,
    );
  });

  test('every mention made wrong is found', () => {
    for (const one of honest) {
      if (one === undefined) throw new RangeError('the sentence is gone');
      one.parts.forEach((part, index) => {
        if (typeof part === 'string') return;
        const wrong: Sentence = { parts: one.parts.with(index, falsified(part)) };
        const found = contradictions(bulletinOf(wrong));
        expect(
          found.map(({ said }) => said),
          `${part.reading} ${part.text}`,
        ).toContain(falsified(part).text);
      });
    }
  });

  test('a figure or a direction that speaks of no cell is found', () => {
    expect(contradictions(bulletinOf({ parts: ['进出口12.3亿元。'] }))).toHaveLength(1);
    expect(contradictions(bulletinOf({ parts: ['出口继续增长。'] }))).toHaveLength(1);
    expect(contradictions(bulletinOf({ parts: ['2021年1—6月，情况良好。'] }))).toHaveLength(1);
    expect(contradictions(bulletinOf({ parts: ['2021年1—5月，情况良好。'] }))).toEqual([]);
  });

  test('a word of direction within a longer word says nothing', () => {
    const english = (text: string): number =>
      contradictions({ ...bulletinOf({ parts: [text] }), language: 'en' }).length;
    expect(english('Of the key enterprises, none.')).toBe(0);
    expect(english('Of the key enterprises, most rise.')).toBe(1);
  });

  test('a mention of a cell that is not there is found', () => {
    const lost: Mention = {
      text: '1.0',
      cell: { exhibit: 'markets', row: '999', column: 'value' },
      reading: 'level',
    };
    expect(contradictions(bulletinOf({ parts: [lost] }))[0]?.why).toBe('no such cell');
  });
});

function falsified(mention: Mention): Mention {
  switch (mention.reading) {
    case 'level':
    case 'magnitude':
    case 'times':
      return {
        ...mention,
        text: mention.text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
      };
    case 'claim':
      return { ...mention, text: '居末' };
    case 'direction':
      return { ...mention, text: mention.text === '增长' ? '下降' : '增长' };
    case 'turn':
      return { ...mention, text: mention.text === '由升转降' ? '由降转升' : '由升转降' };
    case 'name':
      return { ...mention, text: '别国' };
  }
}
