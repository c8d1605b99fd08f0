import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CellTable } from '../../functions/intake/csv/cell-table.ts';
import { RecordReader } from '../../functions/intake/csv/record-reader.ts';
import { UploadText } from '../../functions/intake/csv/upload-text.ts';

interface Told {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: string | undefined;
}

const width = 3;

/** The records of a text that arrives so many bytes at a time. */
function recordsOf(content: string, piece: number): { told: Told[]; reader: RecordReader } {
  const text = new UploadText('utf-8');
  const told: Told[] = [];
  const reader = new RecordReader({ delimiter: ',', width, firstLine: 1 }, (record) => {
    const cells = Array.from({ length: Math.min(record.width, width) }, (_, place) =>
      text.ofCell(record, place),
    );
    told.push({ line: record.line, cells, fault: record.fault });
  });
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += piece) reader.write(bytes.subarray(at, at + piece));
  reader.end();
  return { told, reader };
}

const cell = fc
  .array(fc.constantFrom('长', 'a', '1', ' ', ',', '"', '\n', ';'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const rows = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 });

describe('bytes are told into records and cells', () => {
  test('as papaparse wrote them, wherever the pieces end and however lines end', () => {
    let looked = 0;
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(1, 2, 7, 64),
        (table, newline, piece) => {
          const { told } = recordsOf(Papa.unparse(table, { newline, quotes: true }), piece);
          expect(told.map(({ cells }) => cells)).toEqual(table);
          expect(told.every(({ fault }) => fault === undefined)).toBe(true);
          looked += told.length;
        },
      ),
      { numRuns: 300 },
    );
    expect(looked).toBeGreaterThan(300);
  });

  test.each([
    ['spaces about quotes', 'a, "b" ,c', ['a', 'b', 'c']],
    ['a quote within plain text', 'a,5" pipe,c', ['a', '5" pipe', 'c']],
    ['a doubled quote', 'a,"say ""b""",c', ['a', 'say "b"', 'c']],
    ['a delimiter and a line break between quotes', '"a,\r\nb",,c', ['a,\nb', '', 'c']],
  ])('%s', (_, line, cells) => {
    expect(recordsOf(line, 1).told).toEqual([{ line: 1, cells, fault: undefined }]);
  });

  test('text after a closing quote, and a quote that does not close', () => {
    expect(recordsOf('"a"x,b,c\nd,e,f\n', 4).told.map(({ fault }) => fault)).toEqual([
      'quote-not-closed',
      undefined,
    ]);
    expect(recordsOf('a,b,c\n"d,e,f\ng,h,i\n', 4).told).toMatchObject([
      { line: 1, fault: undefined },
      { line: 2, fault: 'quote-not-closed' },
    ]);
  });

  test('lines of spaces are blank, and counted', () => {
    const { told, reader } = recordsOf('\n  \r\na,b,c\r\r  ', 1);
    expect(told.map(({ line }) => line)).toEqual([3]);
    expect([reader.lines, reader.records, reader.blank]).toEqual([5, 1, 4]);
  });

  test.each([1 << 16, 1 << 24])(
    'a record of megabytes is passed over, and those below it keep their lines, %i bytes at a time',
    (piece) => {
      const large = `"${'x\r\n'.repeat(1_000_000)}",b,c`;
      const { told, reader } = recordsOf(`a,b,c\r\n${large}\r\nd,e,f\r\n`, piece);
      expect(told.map(({ line, fault }) => [line, fault])).toEqual([
        [1, undefined],
        [2, 'row-too-large'],
        [1_000_003, undefined],
      ]);
      expect([reader.lines, reader.records]).toEqual([1_000_003, 3]);
    },
  );
});

test('equal cells have one number and others another, however many there are', () => {
  const table = new CellTable();
  const numbers = new Map<string, number>();
  const words = Array.from({ length: 5000 }, (_, index) => String(index * 7919).slice(0, index % 9));
  let seen = 0;
  new RecordReader({ delimiter: ',', width: 1, firstLine: 1 }, (record) => {
    const word = words[seen++] ?? '';
    const number = table.numberOf(record, 0);
    expect(number).toBe(numbers.get(word) ?? numbers.size);
    numbers.set(word, number);
  }).write(Buffer.from(words.map((word) => `"${word}"\n`).join('')));
  expect(seen).toBe(words.length);
  expect(table.size).toBe(new Set(words).size);
});
