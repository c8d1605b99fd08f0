const stamps =
  '制表|填表|编印|编制|填制|有效期(?:至|到|截至)?|导出|下载|打印|查询|生成|更新|报送|上报|发布|印发|截止(?=日期|时间)|汇出|列印|download(?:ed)?|export(?:ed)?(?= (?:on|at|time|date))|print(?:ed)?|generated|generation|created|creation|updated?|published|released?';
/** Words by which a line tells when it was made, or by whom. */
const stamp = new RegExp(`${stamps}|填报`);
const time =
  '(?:20\\d\\d ?(?:年|[-/.])? ?\\d{1,2}(?: ?(?:月|[-/.])(?: ?\\d{1,2}[日号]?)?)?|\\d{1,2}月(?:\\d{1,2}[日号])?|[a-z]{3,9}\\.?[ -]\\d{1,2},? ?20\\d\\d|\\d{1,2}[ -][a-z]{3,9}[ -]20\\d\\d|[a-z]{3,9} 20\\d\\d)';
const behind = new RegExp(
  `(?:${stamps})(?:的|者|人)?(?:日期|时间| ?date| ?time)?(?: ?(?:于|为|on|at))?[ :=]{0,3}${time}`,
  'g',
);
/** 数据来源：海关总署，2021年6月: whose publication it is from, and when that came out. */
const cited = new RegExp(`(?:来源|sources?) ?: ?[^\\d]{0,40}?${time}`, 'g');
const before = new RegExp(`${time} ?(?:[日份底初末])?(?:由|被)?(?:${stamps})`, 'g');

/**
 * A text without the times at which it was made, which are not what it is of: 导出时间：2021-06-12, 2021年6月制表.
 * Undefined where it speaks of its making, but no time can be told to be that.
 */
export function withoutIssueTimes(said: string): string | undefined {
  const text = said.replaceAll(cited, ' ');
  if (!stamp.test(text)) return text;
  const rest = text.replaceAll(behind, ' ');
  if (rest !== text) return rest;
  const without = text.replaceAll(before, ' ');
  return without === text ? undefined : without;
}
