import { headerText } from './header-text.ts';

/** Characters of such headers as Taiwan and Hong Kong write them. */
const traditional: Readonly<Record<string, string>> = {
  ...{ 註: '注', 冊: '册', 進: '进', 業: '业', 區: '区', 劃: '划', 縣: '县', 報: '报', 單: '单', 經: '经' },
  ...{
    營: '营',
    發: '发',
    貨: '货',
    屬: '属',
    歸: '归',
    統: '统',
    計: '计',
    稱: '称',
    編: '编',
    碼: '码',
    內: '内',
  },
};
const anyTraditional = new RegExp(`[${Object.keys(traditional).join('')}]`, 'g');

/** Whose place: a firm's, a reporter's. Goods and partners have places too, which are other columns. */
const whose =
  '(?:境内)?(?:进出口|收发货人|企业|公司|单位|经营单位|申报单位|消费使用单位|生产销售单位|统计|报告|报送|填报|所属|隶属|归属)*';
const area = '省|市|省份|省市|省区市|城市|地市|市州|州市|地级市|地区|区域';
const inChinese = new RegExp(
  `^${whose}(?:(?:注册|登记|申报|所在)(?:地|${area}|地(?:${area}))|属地|归属地|${area}|行政区划?|行政区域)$`,
);
const inEnglish =
  /^(?:(?:enterprise|company|firm|importer|exporter|consignee|trader|reporting|registered|registration) )?(?:location(?: of registration)?|place(?: of registration)?|registration(?: (?:place|location))?|province|city|region|area|prefecture|municipality|reporter)$/;
/** Columns of one place in two ways: its code and its name. */
const ways = /(?:名称|名|编码|编号|代码|代号|码)$|[ _]?(?:code|name|id|iso|iso ?[23]|desc|description)$/;

/**
 * What a header calls the place whose trade its rows are: where firms are registered (注册地, 收发货人所在地), the province
 * or the city, or who reports; without the word for its code or its name. Undefined where it is no such column. Counties
 * are none: they are a city's own parts.
 */
export function placeSaid(header: string): string | undefined {
  const { name } = headerText(header);
  const plain = name
    .replaceAll('_', ' ')
    .replace(anyTraditional, (character) => traditional[character] ?? '');
  const said = plain.replace(ways, '').trim();
  return inChinese.test(said) || inEnglish.test(said) ? said : undefined;
}
