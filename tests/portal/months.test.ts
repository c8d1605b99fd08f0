import { expect, test } from 'vitest';
import { served } from './served.ts';

/** A page's text, a line for what stands by itself. */
function textOf(html: string): string {
  return html
    .replace(/<(?:head|header)[\s\S]*?<\/(?:head|header)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('an empty folder says what to do first', async () => {
  using place = served();
  const text = textOf(await (await place.get('/')).text());
  expect(text).toContain('还没有任何数据');
  expect(text).toContain('先上传登记表');
});

test('months tell where they stand, what they wait for and what has come in', async () => {
  using place = served('cases/by-hand/uploads');
  await place.takeIn();
  const text = textOf(await (await place.get('/')).text());
  expect(text).toContain('2021年2月 收集中 程序处理 程序自动');
  expect(text).toContain('2021年3月 尚无数据 上传数据 编辑');
  expect(text).toMatch(/2021-02 已到 1 个文件，\d+ 行/);
  const english = textOf(await (await place.get('/', { 'accept-language': 'en-GB,en' })).text());
  expect(english).toContain('February 2021 collecting the program automatic');
  expect(english).not.toMatch(/[\u4e00-\u9fff]/);
});
