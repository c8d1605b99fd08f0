import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { pointsSaying } from '../points-saying.ts';
import { sample } from './sample.ts';

/** The sample as an official document, with a text long enough for pages full of lines. */
export const officialSample: Bulletin = {
  ...sample,
  official: {
    authority: '长沙市商务局',
    title: ['长沙市商务局', '关于2021年6月长沙市外贸情况的通报'],
    addressee: '各区县（市）人民政府，各园区管委会：',
    attachments: '附件：2021年6月长沙市外贸运行情况',
    closing: '分项情况、图表和说明详见附件。',
    annex: '附件',
    annexTitle: '2021年6月长沙市外贸运行情况',
    signature: '长沙市商务局',
    copies: '抄送：省商务厅，市统计局。',
    printedBy: '长沙市商务局办公室',
    printed: '2021年7月20日印发',
  },
  front: { ...sample.front, points: pointsSaying({ parts: ['甲'.repeat(26 + 28 * 50)] }) },
};
