import { describe, expect, test } from 'vitest';
import { doubtOf, faults, judged } from '../../functions/publish/gather/doubts.ts';
import type { Finding } from '../../functions/trade/finding.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { intakeWords } from '../../functions/words/zh-CN/intake/words.ts';
import { evidenceWords } from '../../functions/words/zh-CN/evidence.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';

const [may, june] = [monthOf(2021, 5), monthOf(2021, 6)];
const jump: Finding = { code: 'change-implausible', details: { month: june, change: '-74' } };
const cut: Finding = {
  code: 'upload-held',
  details: { file: 'a.csv', problem: 'download-cut', rows: '10000', sha256: 'abcdef012345' },
};
const keyOf = (finding: Finding): string => doubtOf(finding, june)?.key ?? '';
const line = (finding: Finding) => {
  const doubt = doubtOf(finding, june);
  if (doubt === undefined) throw new Error(`${finding.code} is a fault`);
  return { ...doubt, line: 2, who: '张三', why: '已核' };
};

describe('the key of a doubt', () => {
  test('is eight hexadecimal digits of its evidence, in whatever order that stands', () => {
    expect(keyOf(jump)).toMatch(/^[0-9a-f]{8}$/);
    expect(keyOf({ ...jump, details: { change: '-74', month: june } })).toBe(keyOf(jump));
  });

  test('is another where the evidence or the reason is another', () => {
    expect(keyOf({ ...jump, details: { ...jump.details, change: '-75' } })).not.toBe(keyOf(jump));
    expect(keyOf({ ...jump, code: 'control-missed' })).not.toBe(keyOf(jump));
    const other = { ...cut, details: { ...cut.details, sha256: '000000000000' } };
    expect(keyOf(other)).not.toBe(keyOf(cut));
  });

  test('of an upload stands with its own problem', () => {
    expect(doubtOf(cut, june)).toMatchObject({ month: june, code: 'download-cut' });
  });
});

describe('a confirmed line', () => {
  test('lifts the doubt that it names and no other', () => {
    const { holds, confirmed, idle } = judged([jump, cut], [line(jump)], june);
    expect(holds.map(({ code, doubt }) => [code, doubt?.code])).toEqual([['upload-held', 'download-cut']]);
    expect(confirmed).toMatchObject([{ finding: jump, who: '张三', why: '已核' }]);
    expect(idle).toEqual([]);
  });

  test('of a month that no upload speaks of is idle', () => {
    const ofJuly = { ...line(jump), month: monthOf(2021, 7) };
    expect(judged([], [ofJuly], may, june).idle).toEqual([ofJuly]);
    expect(judged([], [ofJuly], may, ofJuly.month).idle).toEqual([]);
  });

  test('of another month lifts nothing, and is nothing of this month', () => {
    const { holds, idle } = judged([jump], [{ ...line(jump), month: may }], june);
    expect(holds).toHaveLength(1);
    expect(idle).toEqual([]);
  });

  test('whose doubt is gone or rests on other evidence by now lifts nothing, and is told', () => {
    const stale = { ...line(jump), key: '00000000' };
    const { holds, idle } = judged([jump], [stale], june);
    expect(holds).toHaveLength(1);
    expect(idle).toEqual([stale]);
  });

  test.each([...faults])('lifts no fault: %s is mended', (code) => {
    const fault = { code, details: { problem: code } };
    const { holds } = judged([fault], [{ ...line(jump), code }], june);
    expect(holds).toEqual([fault]);
  });
});

test('every fault has its sentence', () => {
  const told = { ...evidenceWords.findings, ...intakeWords.sayings };
  expect([...faults].filter((code) => !(code in told))).toEqual([]);
});

test.each([
  ['zh-CN', `请在 registers/confirmed.csv 写入一行：2021-06,change-implausible,${keyOf(jump)},确认人,理由。`],
  ['en', `write a line into registers/confirmed.csv: 2021-06,change-implausible,${keyOf(jump)},who,why.`],
] as const)('a doubt says in %s how it is lifted; a fault does not', (language, hint) => {
  const told = evidenceWordsIn(language);
  const { holds } = judged([jump, { code: 'flow-missing', details: { month: june } }], [], june);
  expect(holds.map(told).map((sentence) => sentence.includes(hint))).toEqual([true, false]);
});
