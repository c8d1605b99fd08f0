/** What can become of a mail, in the order in which it is told. */
export const mailStates = ['sent', 'refused', 'unsent', 'claimed'] as const;
type MailState = (typeof mailStates)[number];

interface Upload {
  readonly key: string;
  readonly flow: 'export' | 'import' | null;
  readonly rows: number;
  readonly usd: string | null;
  readonly cny: string | null;
  readonly replaced: Pick<Upload, 'rows' | 'usd' | 'cny'> | null;
  readonly completes: string | null;
  readonly standing: 'counted' | 'refused' | 'repeated' | 'superseded' | 'elsewhere';
  readonly rejects: number;
  readonly holds: number;
}

type SealDetails = Readonly<Record<string, string>>;

interface MailProblem {
  readonly address: string;
  readonly state: MailState;
  readonly at: string;
  readonly problem: string | null;
}

const flows = { export: '出口', import: '进口' };
const standings = {
  counted: '',
  refused: '未采用',
  repeated: '内容重复，不计',
  superseded: '已有正式数据，不计',
  elsewhere: '其他注册地，不计入本市',
};
const money = ({ usd, cny }: Pick<Upload, 'usd' | 'cny'>): string[] => [
  ...(usd === null ? [] : [`${usd} 美元`]),
  ...(cny === null ? [] : [`${cny} 元人民币`]),
];
const stateNames = { claimed: '是否送出不明', sent: '已送出', refused: '被拒收', unsent: '未送出，将再试' };

/** What the operator's commands say. */
export const operateWords = {
  states: {
    collecting: '收集中',
    held: '待核',
    ready: '就绪',
    released: '已发布',
    'revision-pending': '更正待发布',
  },
  waits: { quiet: '等待上传完毕', calendar: '等待发布日程', approval: '等待批准' },
  state: (month: string, state: string, waits: string): string =>
    `${month}  ${state}${waits === '' ? '' : `（${waits}）`}`,
  edition: (number: number, released: string, headline: string): string =>
    `第${number}版 ${released} ${headline}`,
  ordered: (month: string): string => `已安排处理 ${month}`,
  confirmed: (month: string, sentence: string): string => `已记入 confirmed.csv：${month} ${sentence}`,
  noDoubt: (month: string, key: string, doubts: string): string =>
    `${month} 没有核对码为 ${key} 的待核事项。${doubts === '' ? '本月没有可以确认的待核事项。' : `现有：\n${doubts}`}`,
  whoAndWhy: '请用 --who 写明确认人，用 --why 写明理由',
  whichPlace: '请用 --in 指明文件夹，或用 --stack 指明堆栈',
  confirmedUnreadable: 'registers/confirmed.csv 的表头不全，请先改正：月份、原因代码、核对码、确认人、理由',
  confirmedOvertaken: 'registers/confirmed.csv 刚被他人修改，请再试一次',
  nothingFiled: (month: string): string => `${month} 还没有可发布的版本`,
  seal: {
    filed: (month: string, rendition: string, isSent: boolean): string =>
      `${month} ${rendition}的盖章件已存档${isSent ? '，将向收到未盖章件的读者补发' : ''}`,
    refused: (file: string, reason: string): string => `未收下 ${file}：${reason}`,
    unreadable: (file: string): string => `读不了文件：${file}`,
    listed: (rendition: string, number: number | undefined, filed: string): string =>
      `盖章件 ${number === undefined ? '' : `第${number}版`}${rendition} ${filed}`,
    renditions: {
      internal: '内部版',
      'internal-en': '内部版（英文）',
      public: '公开版',
      'public-en': '公开版（英文）',
    },
    faults: {
      'nothing-filed': (month: string) => `${month} 还没有已存档的版本。请先用 status 查看本月所缺`,
      'no-pdf': () => '不是 PDF。请交回印章系统输出的 PDF 文件',
      unsealed: () => '就是未盖章的原件。请盖章后再交回',
      'not-appended': () =>
        '不以原件的字节开头：是另存、打印或转换而成的，原件已被改写。请对原件直接盖章，盖章后不要另存为、打印成 PDF 或压缩',
      cut: () => '盖章部分不完整，文件可能没有下载完。请重新取回',
      unsigned: () => '有追加的内容，但没有覆盖全文的电子印章。请在印章系统中盖章后再交回',
      pages: (_: string, { before, now }: SealDetails) =>
        `页数由 ${before} 变为 ${now}。请对原件盖章，不要增删页`,
      changed: (_: string, { what }: SealDetails) =>
        `除印章外另有改动（${what}）。请对原件直接盖章，不要添加批注、文字或图片`,
      'other-edition': (month: string, { month: other, edition }: SealDetails) =>
        other === month
          ? `是 ${month} 较早一版（${edition}）的盖章件，已被新版取代。请对现行版盖章`
          : `是 ${other} 的盖章件，不是 ${month} 的。请核对月份`,
      'another-filed': () =>
        '该版已有另一份盖章件存档，存档后不再更换。确需更换的，请用 release --anew 另出一版再盖章',
      draft: (month: string) => `${month} 待核，这是草稿。请先处理待核事项，再对新版盖章`,
    },
  },
  reopened: (count: number): string => `${count} 封邮件将重新发送`,
  noMailTo: (address: string, month: string): string =>
    `${month} 没有给 ${address} 的邮件。请用 status 查看本月的邮件，核对地址`,
  uploaded: (count: number): string => `已上传 ${count} 个文件`,
  removed: (key: string): string => `已撤回 ${key}，其数据不再计入`,
  keptAside: (path: string): string => `文件留存在 ${path}，放回原处即恢复`,
  noUpload: (key: string, similar: string): string =>
    `上传处没有 ${key}${similar === '' ? '' : `；名称相近的有：${similar}`}。请按 status 所列的名称填写`,
  notUploaded: '未上传任何文件。请先修正上述问题；确需原样上传的，加 --anyway（相关月份将待核）',
  registerBook: {
    required: '必填。',
    optional: '可不填。',
    oneOf: (words: readonly string[]): string => `可填：${words.join('、')}。`,
    written: (file: string): string =>
      `已写入 ${file}。放入 registers 文件夹后，请删去同名的 CSV；confirmed.csv 和 bulletin.json 仍须保留`,
  },
  uploads: (count: number): string => `上传文件：${count === 0 ? '无' : count}`,
  upload: ({ key, flow, rows, usd, cny, replaced, completes, standing, rejects, holds }: Upload): string =>
    [
      key,
      flow === null ? (rows === 0 ? '' : `${rows} 行`) : `${flows[flow]} ${rows} 行`,
      ...money({ usd, cny }),
      replaced === null ? '' : `其中已被更正替换 ${[`${replaced.rows} 行`, ...money(replaced)].join(' ')}`,
      completes === null ? '' : `已补全 ${completes}，代替该文件`,
      standings[standing],
      rejects === 0 ? '' : `${rejects} 处错误`,
      holds === 0 ? '' : `${holds} 项待核`,
    ]
      .filter((text) => text !== '')
      .join('  '),
  mails: (count: number): string => `邮件：${count === 0 ? '无' : count}`,
  mailed: (edition: string, counts: Readonly<Record<MailState, number>>): string =>
    `${edition}  ${mailStates
      .filter((state) => counts[state] > 0)
      .map((state) => `${stateNames[state]} ${counts[state]}`)
      .join('  ')}`,
  mailProblem: ({ address, state, at, problem }: MailProblem): string =>
    `${address}  ${stateNames[state]}（${at}）${problem ?? ''}`,
};

export type OperateWords = typeof operateWords;
