import type { RevisionsWords } from '../zh-CN/revisions.ts';

type Details = Parameters<RevisionsWords['change']>[0]['details'];

const changes: Readonly<Record<string, (it: Details) => string>> = {
  'upload-replaced': ({ file }) => `Why: the file "${file}" was uploaded anew.`,
  'upload-added': ({ file }) => `Why: the file "${file}" was added.`,
  'upload-withdrawn': ({ file }) => `Why: the file "${file}" was withdrawn.`,
  'register-changed': ({ file }) => `Why: the register "${file}" was changed.`,
  'code-changed': () => 'Why: the computation was changed.',
};

export const revisionsWords: RevisionsWords = {
  heading: 'Revisions',
  sinceEdition:
    'The table lists what this edition revises, and why; revised figures are marked r in the tables.',
  sinceMonth: 'These figures for earlier months have been revised since the bulletin of the month before.',
  editionTitle: (number) => `Revisions of edition ${number}`,
  monthsTitle: 'Revisions of earlier months',
  others: (count) => `${count} more revisions are marked r in the tables.`,
  change: ({ code, details }) => changes[code]?.(details) ?? code,
  columns: { exhibit: 'Table', item: 'Item', figure: 'Figure', old: 'Was', new: 'Is', unit: 'Unit' },
  allProvisional: 'All figures of this table are provisional (flash report of customs).',
};
