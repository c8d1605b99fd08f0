/** What stands on every page of the portal. */
export const frameWords = {
  product: '外贸月通报',
  skip: '跳到正文',
  menu: '栏目',
  places: {
    months: '月份',
    uploads: '上传',
    figures: '查数',
    archive: '档案',
    registers: '登记表',
    help: '说明',
  },
  otherLanguage: 'English',
  atWork: '程序正在处理，完成后本页会有变化。',
  again: '刷新',
  fault: '上次处理时出错：',
  person: '操作人',
  personUnknown: '尚未留名',
  personLabel: '您的姓名（记入操作记录）',
  personMissing: '请填写姓名：每次操作都要记下是谁做的。',
  personKeep: '保存',
  done: '已办理：',
  notDone: '未办理：',
  foot: '只在本机可以打开。月份、时间均按北京时间。',
};

/** Of what cannot be shown or done. */
export const messageWords = {
  home: '回到月份',
  notFound: { title: '没有这一页', text: '地址可能写错了，或者内容已经移走。' },
  stale: {
    title: '页面已过期',
    text: '没有办理任何事。程序在您打开页面之后重新启动过，或者浏览器没有保存 cookie。请回到原来的页面，刷新后再试。',
  },
  tooLarge: { title: '内容过大', text: '没有办理任何事。请分几次提交。' },
  failed: { title: '程序出错', text: '没有办完。原因：' },
};
