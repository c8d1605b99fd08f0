import type { Finding } from '../../trade/finding.ts';

type Details = Finding['details'];

const changes: Readonly<Record<string, (it: Details) => string>> = {
  'upload-replaced': ({ file }) => `修订原因：文件“${file}”已重新上传。`,
  'upload-added': ({ file }) => `修订原因：新增文件“${file}”。`,
  'upload-withdrawn': ({ file }) => `修订原因：文件“${file}”已撤回。`,
  'register-changed': ({ file }) => `修订原因：名录“${file}”已修改。`,
  'code-changed': () => '修订原因：计算程序已更新。',
};

/** What the chapter of revisions says. */
export const revisionsWords = {
  heading: '数据修订',
  sinceEdition: '本版与上一版相比，下表所列数据有修订，原因见表注；各表中修订的数据标有“修”字。',
  sinceMonth: '与上月通报相比，以前月份的下列数据有修订。',
  editionTitle: (number: number): string => `对第${number}版的修订`,
  monthsTitle: '以前月份数据的修订',
  others: (count: number): string => `另有${count}处修订，见各表中标“修”的数据。`,
  change: ({ code, details }: Finding): string => changes[code]?.(details) ?? code,
  columns: { exhibit: '表', item: '项目', figure: '指标', old: '原数', new: '现数', unit: '单位' },
  /** In place of marks where all figures of a table are provisional. */
  allProvisional: '本表数据均为初步数（海关快讯），以正式数据为准。',
};

export type RevisionsWords = typeof revisionsWords;
