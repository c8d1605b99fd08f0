/** What the sheets of registers are called in a workbook, by the register's file. */
export const registerSheets: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>> = {
  'parks.csv': { 'zh-CN': '园区', en: 'parks' },
  'enterprises.csv': { 'zh-CN': '企业', en: 'enterprises' },
  'targets.csv': { 'zh-CN': '目标', en: 'targets' },
  'products.csv': { 'zh-CN': '商品组', en: 'products' },
  'key-enterprises.csv': { 'zh-CN': '重点企业', en: 'key-enterprises' },
  'assessment.csv': { 'zh-CN': '考核', en: 'assessment' },
  'controls.csv': { 'zh-CN': '海关公布数', en: 'controls' },
  'comparison.csv': { 'zh-CN': '对比', en: 'comparison' },
  'calendar.csv': { 'zh-CN': '发布日历', en: 'calendar' },
  'recipients.csv': { 'zh-CN': '收件人', en: 'recipients' },
  'remarks.csv': { 'zh-CN': '评述', en: 'remarks' },
  'confirmed.csv': { 'zh-CN': '已确认', en: 'confirmed' },
};

/** The file of the register that a sheet is called by, in either language; undefined where by none. */
export function registerOfSheet(name: string): string | undefined {
  const said = name.trim().toLowerCase();
  return Object.entries(registerSheets).find(
    ([file, names]) => said === names['zh-CN'] || said === names.en || said === file,
  )?.[0];
}
