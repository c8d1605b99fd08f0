import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inParallel } from '../../functions/facts/in-parallel.ts';

test('results stand in the order of the items, whichever is done first, and no more run than may', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel([30, 1, 20, 2, 10], 2, async (ms) => {
    most = Math.max(most, ++running);
    await after(ms);
    running -= 1;
    return `${ms}`;
  });
  expect(results).toEqual(['30', '1', '20', '2', '10']);
  expect(most).toBe(2);
});

test('a failure is thrown when what was begun has ended, and nothing more is begun', async () => {
  const ended: number[] = [];
  const failing = inParallel([20, 1, 5, 5], 2, async (ms) => {
    await after(ms);
    if (ms === 1) throw new RangeError('the second fails');
    ended.push(ms);
  });
  await expect(failing).rejects.toThrow('the second fails');
  expect(ended).toEqual([20]);
});

test('of nothing comes nothing', async () => {
  expect(await inParallel([], 3, () => Promise.reject(new RangeError('no work')))).toEqual([]);
});
