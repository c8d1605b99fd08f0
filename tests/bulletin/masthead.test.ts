import { describe, expect, test } from 'vitest';
import { blanksOf } from '../../functions/bulletin/masthead.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import { composed, monthly } from './composed.ts';
import { registersOf } from './evidence-builder.ts';

const settings = JSON.stringify({
  issuer: { zh: '示例市商务局', en: 'Exampleton Bureau of Commerce' },
  documentSeries: '示商通报',
});

function of(month: Month, registers: Readonly<Record<string, string>>, language: 'zh-CN' | 'en' = 'zh-CN') {
  return composed(monthly(monthOf(2023, 1), month, 'export', 10), { month, registers, language });
}

describe('without bulletin.json', () => {
  const december = monthOf(2024, 12);

  test('the page has blanks for issuer, number and date, and invents none of them', () => {
    const { masthead, official } = of(december, {});
    expect(masthead).toMatchObject({
      ...{ issuer: '', signed: '＿＿＿＿＿＿', contact: '' },
      ...{ number: '＿＿＿＿〔＿＿＿＿〕＿＿号', date: '＿＿＿＿年＿＿月＿＿日' },
    });
    expect(official).toMatchObject({
      ...{ authority: '＿＿＿＿＿＿', signature: '＿＿＿＿＿＿', addressee: '', copies: '' },
      ...{ printedBy: '＿＿＿＿＿＿', title: ['关于2024年12月全市外贸情况的通报'] },
    });
    const printed = JSON.stringify(of(december, {}));
    expect(printed).not.toMatch(/商务局|商通报|各区县/);
  });

  test('in English too', () => {
    expect(of(december, {}, 'en').masthead).toMatchObject({
      ...{ issuer: '', signed: '____________', number: 'No. ____ of ______', date: '____________' },
    });
  });

  test('it is no draft, but its blanks are told', () => {
    expect(of(december, {}).draft).toBeUndefined();
    expect(blanksOf(registersOf(), december)).toEqual(['issuer', 'number', 'date']);
  });
});

describe('the number of a bulletin', () => {
  test.each([
    [monthOf(2024, 12), '示商通报〔2025〕12号', '2025年1月20日'],
    [monthOf(2025, 1), '示商通报〔2025〕1号', '2025年2月20日'],
    [monthOf(2025, 11), '示商通报〔2025〕11号', '2025年12月20日'],
  ])('of %s takes the year of issue', (month, number, date) => {
    expect(of(month, { 'bulletin.json': settings }).masthead).toMatchObject({ number, date });
  });

  test('in English takes it too', () => {
    const { masthead } = of(monthOf(2024, 12), { 'bulletin.json': settings }, 'en');
    expect(masthead.number).toBe('No. 12 of 2025');
  });

  test('is the one that the bureau gave', () => {
    const given = JSON.stringify({ ...JSON.parse(settings), issueNumbers: { '2024-12': 3 } });
    expect(of(monthOf(2024, 12), { 'bulletin.json': given }).masthead.number).toBe('示商通报〔2025〕3号');
  });

  test('and the day follow the calendar', () => {
    const calendar = 'month,release\n2024-12,2024-12-31T09:00\n';
    const { masthead } = of(monthOf(2024, 12), { 'bulletin.json': settings, 'calendar.csv': calendar });
    expect(masthead).toMatchObject({ number: '示商通报〔2024〕12号', date: '2024年12月31日' });
  });
});

describe('what the bureau has not said in bulletin.json is blank by itself', () => {
  const may = monthOf(2024, 5);

  test.each([
    ['{}', ['issuer', 'number']],
    ['{"documentSeries": "示商通报"}', ['issuer']],
    ['{"issuer": {"zh": "示例市商务局", "en": "Bureau"}}', ['number']],
    [settings, []],
    ['no JSON', ['issuer', 'number', 'date']],
  ])('%s', (text, blanks) => {
    expect(blanksOf(registersOf({ 'bulletin.json': text }), may)).toEqual(blanks);
  });

  test('the usual day of issue is a setting', () => {
    const given = JSON.stringify({ ...JSON.parse(settings), issueDay: 25 });
    expect(of(may, { 'bulletin.json': given }).masthead.date).toBe('2024年6月25日');
  });
});
