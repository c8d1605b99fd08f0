import { counted } from '../counted.ts';
import type { IntakeWords } from '../../zh-CN/intake/words.ts';
import { fileSayings } from './file.ts';
import { headerSayings } from './header.ts';
import { cellSayings } from './cells.ts';
import { mendingSayings, mendingWords } from './mending.ts';
import { rowSayings } from './rows.ts';
import { workbookSayings } from './workbooks.ts';
import { layoutName, columnName } from './names.ts';

export const intakeWords: IntakeWords = {
  sayings: {
    ...fileSayings,
    ...headerSayings,
    ...cellSayings,
    ...rowSayings,
    ...workbookSayings,
    ...mendingSayings,
  },
  mending: mendingWords,
  check: {
    file: 'File: ',
    layout: 'layout: ',
    encoding: 'encoding: ',
    rows: (data, facts, rejects, blank, totals) =>
      `${counted(data, 'row')}: ${facts} taken, ${rejects} not; beside them ${blank} blank and ${totals} total rows`,
    part: (month, flow, rows, sums) => `${month} ${flow}: ${counted(rows, 'row')}, ${sums}`,
    ofPlace: (place, rows, sums) =>
      `registered in ${place === '' ? 'no place told' : place}: ${counted(rows, 'row')}, ${sums}`,
    morePlaces: (count) => `and ${counted(count, 'place')} more; --json has them all`,
    sums: { usd: (sum) => `USD ${sum}`, cny: (sum) => `CNY ${sum}` },
    layoutName,
    amends: {
      correction: 'a correction: its amounts take the place of those under the same keys',
      supplement: 'a supplement: rows that another file has too would hold the month',
    },
    refused: 'refused',
    accepted: 'can be taken',
    hold: 'to be checked: ',
    wouldHold: 'uploaded as it is, it would hold the months that it speaks of.',
    note: 'note: ',
    place: (line, column, cell) =>
      [
        cell ?? (line === undefined ? '' : `line ${line}`),
        column === undefined ? '' : `column "${columnName(column)}"`,
      ]
        .filter((text) => text !== '')
        .join(', '),
    found: (text) => `found "${text}"`,
    more: (count) => `… and ${count} more: --json shows all`,
    problem: (place, reason, found, remedy) =>
      `${place === '' ? '' : `${place}: `}${reason}${found === '' ? '' : ` (${found})`}. To mend: ${remedy}.`.replace(
        ' To mend: nothing to do.',
        '',
      ),
    noSuchFile: (path) => `No such file: ${path}`,
  },
};
