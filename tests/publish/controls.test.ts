import { expect, test } from 'vitest';
import { farControls, missedControls } from '../../functions/publish/gather/controls.ts';
import { monthOf, yearToDate } from '../../functions/trade/month.ts';
import { evidenceOf } from '../bulletin/evidence-builder.ts';

const june = monthOf(2021, 6);

/** What is told of exports of 1 000.00 in USD alone, where customs published these. */
function missed(...published: readonly string[]) {
  return told(missedControls, published);
}

function told(controls: typeof missedControls, published: readonly string[]) {
  const { total, registers } = evidenceOf(
    june,
    yearToDate(june).flatMap((month) => [
      { month, flow: 'export' as const, keys: {}, USD: month === june ? 100_000n : 0n },
      { month, flow: 'import' as const, keys: {}, USD: 0n },
    ]),
    { registers: { 'controls.csv': ['month,flow,currency,span,value', ...published, ''].join('\n') } },
  );
  expect(registers.problems).toEqual([]);
  return controls(total, registers.controls, june);
}

test.each(['1000', '1000.99', '999.01'])('published as %s: met to the unit', (value) => {
  expect(missed(`2021-06,export,USD,month,${value}`)).toEqual([]);
});

test.each([
  ['1001', '-1.00'],
  ['999', '1.00'],
])('published as %s: missed, which holds the month', (value, difference) => {
  expect(missed(`2021-06,出口,美元,当月,${value}`)).toEqual([
    { code: 'control-missed', details: { month: june, flow: 'export', currency: 'USD', difference } },
  ]);
});

test.each([
  ['of another month', '2021-05,export,USD,month,7'],
  ['of a year to date', '2021-06,export,USD,to-date,7'],
  ['in a currency that the data lack', '2021-06,export,CNY,month,7'],
])('a total %s says nothing of the month', (_, published) => {
  expect(missed(published)).toEqual([]);
});

test('a year to date that is no correction of the months’ sum is a doubt', () => {
  const far = (value: string) => told(farControls, [`2021-06,export,USD,to-date,${value}`]);
  expect(far('0.1').map(({ code, details }) => [code, details['published'], details['counted']])).toEqual([
    ['control-far', '0.10', '1000.00'],
  ]);
  expect(far('1011').map(({ code }) => code)).toEqual(['control-far']);
  expect(far('1009')).toEqual([]);
});
