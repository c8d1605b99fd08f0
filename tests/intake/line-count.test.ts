import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCount } from '../../functions/intake/csv/line-count.ts';

describe('the count of lines that knows nothing of cells', () => {
  it('is that of the whole text, wherever its pieces end', () => {
    const texts = fc.array(fc.constantFrom('\n', '\r', '\r\n', 'a', '"', ''), { maxLength: 40 });
    const cuts = fc.array(fc.nat(60), { maxLength: 6 });
    fc.assert(
      fc.property(texts, cuts, (parts, places) => {
        const text = parts.join('');
        const ends = [...places, text.length].filter((place) => place <= text.length).sort((a, b) => a - b);
        const count = new LineCount();
        let from = 0;
        for (const end of ends) {
          count.take(Buffer.from(text.slice(from, end)));
          from = end;
        }
        const lines = text.split(/\r\n|\r|\n/);
        expect(count.lines).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length);
      }),
      { numRuns: 2000 },
    );
  });
});
