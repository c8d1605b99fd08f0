import { expect, test } from 'vitest';
import { isHidden } from '../../functions/ports/store.ts';

const left = [
  ...['Thumbs.db', '五月/thumbs.db', 'ehthumbs.db', 'ehthumbs_vista.db', 'Desktop.ini', 'Icon\r'],
  ...['$RECYCLE.BIN/S-1-5/出口.csv', 'System Volume Information', 'System Volume Information/tracking.log'],
  ...['@eaDir/出口.csv/SYNO', '#recycle/出口.csv', '__MACOSX/._出口.csv', '五月\\Thumbs.db', 'lost+found'],
  ...['.DS_Store', '._出口.csv', '~$出口.xlsx', '.~lock.出口.csv#', '.hidden/出口.csv', 'found.000/a.csv'],
];
const people = [
  ...['出口.csv', 'Icon.csv', 'my desktop.ini.csv', 'Thumbs.db.csv', 'eadir/出口.csv', 'recycler 出口.csv'],
  ...['五月~修订.csv', 'a.b/出口.csv', 'System Volume Information.csv', 'tmp/出口.csv'],
];

test.each(left)('%j is left behind by a system', (key) => {
  expect(isHidden(key)).toBe(true);
});

test.each(people)('%j is somebody’s', (key) => {
  expect(isHidden(key)).toBe(false);
});
