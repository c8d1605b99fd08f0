import { expect, test } from 'vitest';
import { piecesOf } from '../../functions/trade/pieces.ts';

const views = (...all: readonly Readonly<Record<string, number>>[]): ReadonlyMap<string, bigint>[] =>
  all.map((view) => new Map(Object.entries(view).map(([key, size]) => [key, BigInt(size)])));

test.each([
  ['what stays is one piece', views({ A: 5 }, { A: 5 }), [['A', 'A']]],
  [
    'what comes is another',
    views({ A: 5 }, { A: 7 }),
    [
      ['A', 'A'],
      [null, 'A'],
    ],
  ],
  ['what has moved is one', views({ A: 5 }, { B: 5 }), [['A', 'B']]],
  ['what goes and comes again just as large is one', views({ A: 5 }, {}, { A: 5 }), [['A', null, 'A']]],
  [
    'what comes otherwise is another',
    views({ A: 5 }, {}, { A: 4 }),
    [
      [null, null, 'A'],
      ['A', null, null],
    ],
  ],
  [
    'what comes before anything goes has not moved',
    views({ A: 9 }, { A: 9, B: 4 }, { A: 5, B: 4 }),
    [
      ['A', 'A', 'A'],
      ['A', 'A', null],
      [null, 'B', 'B'],
    ],
  ],
  [
    'what came last goes first',
    views({ A: 5 }, { A: 8 }, { A: 5 }),
    [
      ['A', 'A', 'A'],
      [null, 'A', null],
    ],
  ],
  ['nothing is no piece', views({ A: 0 }, { A: 0 }), []],
  [
    'the largest has moved to where most has come, the rest to the rest',
    views({ B: 4, A: 10 }, { D: 5, C: 9 }),
    [
      ['A', 'C'],
      ['A', 'D'],
      ['B', 'D'],
    ],
  ],
  [
    'what is just as large as what is there stays, before what came first',
    views({ X: 3, Y: 5 }, { A: 8 }, { A: 5, C: 3 }),
    [
      ['X', 'A', 'C'],
      ['Y', 'A', 'A'],
    ],
  ],
  [
    'what has gone does not move',
    views({ A: 1 }, { B: 1 }, {}, { C: 1 }),
    [
      ['A', 'B', null, null],
      [null, null, null, 'C'],
    ],
  ],
])('%s', (_, given, pieces) => {
  const sorted = (all: readonly (readonly (string | null)[])[]): string[] =>
    all.map((piece) => JSON.stringify(piece)).sort();
  expect(sorted(piecesOf(given))).toEqual(sorted(pieces));
});
