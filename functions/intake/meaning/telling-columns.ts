import type { Form } from './form.ts';
import { headerText, normal } from './header-text.ts';
import { moneyUnit } from './money-units.ts';
import { soundsLikeScale } from './scales.ts';
import { currenciesIn, namesOtherUnit } from './unit-cells.ts';

/** How a column that we do not take may change what the amounts beside it are. */
export type Telling =
  | 'multiplier'
  | 'power'
  | 'sign'
  | 'reversal'
  | 'invalid'
  | 'valid'
  | 'status'
  | 'basis'
  | 'currency'
  | 'unit';

/** Whole headers, in small letters, `_` and `-` as spaces. */
const headers: readonly (readonly [Telling, RegExp])[] = [
  [
    'multiplier',
    /^(?:(?:金额|数量|单位|计量|货值|价值|折算|换算|放大)?(?:倍数|倍率|乘数|系数|比例因子)|单位换算|换算(?:率|比例|单位)?|(?:金额|货币|币值|单位)?量级|[x×]|(?:obs )?mult|(?:value |amount |scaling |scale |conversion )?(?:multiplier|unit (?:scale|factor|multiple)|multiple|scale|factor|coefficient|multiply by|magnitude))$/,
  ],
  ['power', /^(?:unit mult(?:iplier)?|power(?: ?code(?: code)?| of ten)?|exponent|数量级|幂)$/],
  ['sign', /^(?:正负(?:号|标志|标识)?|符号|借贷(?:方向|标志)?|借\/贷|sign|debit\/credit|dr\/cr|d\/c)$/],
  [
    'reversal',
    /^(?:是否)?(?:红字|红冲|冲红|冲减|冲销|红蓝字)(?:标志|标识)?$|^(?:is )?(?:reversal|reversed|negative|credit note)(?: flag)?$/,
  ],
  [
    'invalid',
    /^(?:是否|已)?(?:作废|撤销|删除|注销|退单|取消|无效)(?:标志|标识|标记)?$|^(?:is )?(?:cancell?ed|deleted?|void(?:ed)?|withdrawn|invalid|del)(?: flag)?$/,
  ],
  [
    'valid',
    /^(?:是否)?(?:有效|生效|计入|统计|计入统计)(?:标志|标识|性)?$|^(?:is )?(?:valid|active|counted)(?: flag)?$/,
  ],
  [
    'status',
    /^(?:数据|单据|单证|报关单?|申报|通关|审核|记录|处理|业务)?状态$|^(?:操作|变更|修改)(?:类型|标志|标识)?$|^(?:record |data |declaration )?(?:status|state|action)$|^change type$/,
  ],
  [
    'basis',
    /^(?:统计|数据|金额|数值)?(?:口径|期别)$|^(?:期间|时期|数据|金额|指标|数值)(?:类型|类别)?$|^(?:basis|period(?: type)?|(?:value|amount|data) type|measure)$/,
  ],
  ['currency', /^(?:币制|币种|币别|货币)(?:代码|编码|名称)?$|^currency(?: code)?$/],
  [
    'unit',
    /单位|量纲|(?<![a-z])(?:units?|uom)(?![a-z])|^(?:备 ?注|附?注|注释|说明|notes?|remarks?|comments?)$/,
  ],
];

const notCounted =
  /作废|撤[销回单]|取消|删除?|退[单回关]|无效|注销|失效|未|待|草稿|驳回|冲|红字|cancel|void|delet|invalid|inactive|reject|withdr|draft|pending|revers|returned|suspend|^[dx]$/;
const notOfMonth =
  /累计|至今|同期|上年|去年|上月|目标|计划|预[测计算]|增[速长幅]|同比|环比|占比|ytd|cumul|to date|last year|year ago|previous|target|plan|forecast|budget|growth|change|share/;

/** In a column 单位 there may be offices and firms, 亿元贸易公司 among them. */
const ofFirms = /公司|集团|[厂店社局部]$|中心|(?<![a-z])(?:ltd|inc|co|company)(?![a-z])/;

/** Whether a cell leaves the amounts of its row what they are. */
const harmless: Readonly<Record<Telling, (said: string, form: Form) => boolean>> = {
  multiplier: (said) => /^units?$|^[x×*]?1(?:\.0+)?$|^1[:/]1$|^(?:一|100%)$/.test(said),
  power: (said) => /^(?:0|units?)$/.test(said),
  sign: (said) => /^\+?1?$|^(?:正数?|借方?|plus|positive|pos|debit|dr|d)$/.test(said),
  reversal: (said) => /^(?:0|否|无|n|no|f|false|蓝字?|正常|-)$/.test(said),
  invalid: (said) => /^(?:0|否|无|n|no|f|false|未.{0,4}|正常|有效|-)$/.test(said),
  valid: (said) => /^(?:1|是|y|yes|t|true|有效|正常|生效|√|✓|valid|active)$/.test(said),
  status: (said) => !notCounted.test(said),
  basis: (said) => !notOfMonth.test(said),
  currency: isOfCurrency,
  unit: (said, form) => !soundsLikeScale.test(said) || ofFirms.test(said) || !namesOtherUnit(said, form),
};

/** What a column that no role takes says of the amounts beside it, by its header; undefined where it says nothing. */
export function tellingOf(header: string): Telling | undefined {
  const { name } = headerText(header);
  const words = name.replaceAll(/[_-]/g, ' ').trim();
  return headers.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a cell of such a column leaves the amounts beside it what they are. `form`: that of its upload. */
export function isHarmless(telling: Telling, text: string, form: Form): boolean {
  const said = headerText(text).name.replaceAll(/\s+/g, ' ');
  return said === '' || harmless[telling](telling === 'unit' ? normal(text) : said, form);
}

/** Customs' own numbers of the two. */
const codesOfCustoms = new Map([
  ['502', 'usd'],
  ['142', 'cny'],
]);

/** Of two columns of money each has its currency in its header: what the deal was in says nothing of them. */
function isOfCurrency(said: string, form: Form): boolean {
  const [only, second] = currenciesIn(form);
  if (only === undefined || second !== undefined) return true;
  const unit = moneyUnit(said);
  return codesOfCustoms.get(said) === only || (unit?.currency === only && unit.power === 0);
}
