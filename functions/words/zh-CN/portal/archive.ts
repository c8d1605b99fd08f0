/** What the page of all editions says besides what the page in the archive itself says. */
export const archivePageWords = {
  readNewest: '读最新一期：',
  first: '批准发布某月之后，它的各版在这里。',
  internal: '内部版',
  open: '公开版',
  notOpen: '没有另出公开版。',
};
