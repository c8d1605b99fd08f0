import { describe, expect, test } from 'vitest';
import { unknownCodes, withFaults } from '../../functions/publish/gather/doubt-codes.ts';
import { faults } from '../../functions/publish/gather/doubts.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { confirmationWordsIn } from '../../functions/words/evidence.ts';

const month = monthOf(2021, 6);
const line = (code: string) => ({ line: 3, month, code, key: '0012ab34', who: '张三', why: '已核' });

describe('the code of a confirmation', () => {
  test.each(['place-silent', 'download-cut', 'target-over-city', 'change-implausible'])(
    '%s is a doubt’s, of a month, of an upload or of a register',
    (code) => {
      expect(unknownCodes([line(code)])).toEqual([]);
      expect(withFaults([line(code)], month, new Map())).toEqual([line(code)]);
    },
  );

  test.each([
    ['place-silnt', 'place-silent'],
    ['Place-Silent', 'place-silent'],
    ['place_silent', 'place-silent'],
    ['place－silent', 'place-silent'],
    ['places-silent', 'place-silent'],
    ['change-implausibel', 'change-implausible'],
    ['downloads-cut', 'download-cut'],
    ['target-over-citty', 'target-over-city'],
    ['园区无数据', undefined],
    ['x', undefined],
    ['a1b2c3d4', undefined],
  ])('%s is none; near it is %s', (code, near) => {
    expect(unknownCodes([line(code)])).toEqual([
      {
        ...{ file: 'confirmed.csv', line: 3, column: 'code', text: code, code: 'confirmed-code-unknown' },
        details: near === undefined ? {} : { near },
      },
    ]);
  });

  test.each([...faults, 'upload-held', 'register-doubted'])('%s is that of no doubt', (code) => {
    expect(unknownCodes([line(code)])).toHaveLength(1);
  });

  test('that is unknown is told where its line lifts nothing, with the place of its sheet', () => {
    const [told] = withFaults(
      [line('place-silnt')],
      month,
      new Map([['confirmed.csv', '登记表.xlsx › 已确认']]),
    );
    if (told === undefined) throw new Error('the line is gone');
    expect(confirmationWordsIn('zh-CN').idle(told)).toBe(
      '登记表“登记表.xlsx › 已确认”第 3 行“code”列：没有待核事项用这个原因代码，相近的是 place-silent，这一行不起作用（内容“place-silnt”）。请照抄待核原因中的代码，不需要时请删去该行。',
    );
    expect(confirmationWordsIn('en').idle(told)).toBe(
      'The register “登记表.xlsx › 已确认”, line 3, column “code” (“place-silnt”): no doubt has this code (near it: place-silent), and the line lifts nothing; copy the code from the reason, or remove the line.',
    );
    expect(confirmationWordsIn('zh-CN').idle(line('place-silent'))).toContain('没有对应的待核事项');
  });
});
