import { z } from 'zod';
import { datasets } from '../trade/cut.ts';
import { currencies } from '../trade/money.ts';
import { parseMonth } from '../trade/month.ts';
import { revisionSchedules } from '../trade/revision-schedule.ts';
import { codeLists } from './code-lists.ts';
import type { RegisterProblem } from './register-table.ts';
import { repeatedKeys } from './repeated-keys.ts';
import type { BulletinSettings } from './registers.ts';

const name = z.strictObject({ zh: z.string(), en: z.string() });

const schema = z.strictObject({
  city: name.default({ zh: '全市', en: 'the city' }),
  issuer: name.optional(),
  title: name.default({ zh: '外贸月通报', en: 'Monthly Foreign Trade Bulletin' }),
  documentSeries: z.string().optional(),
  issueDay: z.int().min(1).max(28).optional(),
  firstCurrency: z.enum(currencies).default('CNY'),
  issueNumbers: z
    .record(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.int().positive())
    .refine((numbers) => isOncePerYear(numbers), { params: { code: 'settings-issue-number-twice' } })
    .default({}),
  contact: name.default({ zh: '', en: '' }),
  official: z
    .strictObject({
      addressee: z.string().exactOptional(),
      copies: z.string().exactOptional(),
      printedBy: z.string().exactOptional(),
    })
    .optional(),
  publicAddress: z
    .url({ protocol: /^https?$/ })
    .regex(/\/$/)
    .optional(),
  listLengths: z
    .strictObject({
      products: z.int().min(1).max(100).default(15),
      markets: z.int().min(1).max(100).default(20),
      enterprises: z.int().min(1).max(100).default(20),
      printed: z.int().min(1).max(100).default(10),
    })
    .prefault({}),
  statistics: z
    .strictObject({
      agency: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
        .default('BUREAU'),
      area: z
        .string()
        .regex(/^\d{6}$/)
        .refine(isInProvince, { params: { code: 'settings-area-unknown' } })
        .or(z.literal(''))
        .default(''),
    })
    .prefault({}),
  baseDataset: z.enum(datasets).optional(),
  firstMonth: z
    .string()
    .refine((text) => parseMonth(text) !== undefined, { params: { code: 'settings-month-unreadable' } })
    .transform(parseMonth)
    .optional(),
  requiredDatasets: z.array(z.enum(datasets)).default([]),
  plausibleChange: z
    .strictObject({ from: z.number().min(-100).negative(), to: z.number().positive() })
    .default({ from: -70, to: 150 }),
  thresholds: z
    .strictObject({
      pullUp: z.number().positive().default(2),
      pullDown: z.number().positive().default(0.3),
      turn: z.number().positive().default(4),
      needed: z.number().positive().default(60),
      concentration: z.number().positive().default(10),
      firmPoints: z.number().positive().default(2),
      newShare: z.number().positive().default(0.3),
      lostPull: z.number().positive().default(0.2),
      unitValue: z.number().positive().default(60),
      most: z.int().min(0).max(30).default(5),
    })
    .prefault({}),
  disclosure: z
    .strictObject({
      leastFirms: z.int().min(1).max(5).default(3),
      mostOfOne: z.int().min(1).max(100).default(75),
      tolerance: z.int().min(1).max(100).default(10),
      unit: z.int().min(1).max(100_000_000).exactOptional(),
      revisions: z.enum(revisionSchedules).default('monthly'),
    })
    .prefault({}),
  places: z.array(z.string().min(1)).default([]),
  unlistedShare: z.number().min(0).max(100).default(5),
  toleranceBasisPoints: z.int().min(0).max(1000).default(50),
});

/** Faults that the schema's own words do not tell. */
const ownCodes = z.object({
  code: z.enum(['settings-month-unreadable', 'settings-issue-number-twice', 'settings-area-unknown']),
});

/** Two months of a year have two numbers. */
function isOncePerYear(numbers: Readonly<Record<string, number>>): boolean {
  const told = Object.entries(numbers).map(([month, number]) => `${month.slice(0, 4)} ${number}`);
  return new Set(told).size === told.length;
}

function isInProvince(area: string): boolean {
  return codeLists().provinces.some(({ code }) => code === area.slice(0, 2));
}

/** The day of the next month on which customs' detailed figures are all out. */
const usualDay = 20;

/**
 * `registers/bulletin.json`; what it leaves out has a neutral default, and so has a setting that cannot be read, and
 * everything where the file cannot. But for nobody who has not said so it is known who issues the bulletin, under which number and on which day.
 */
export function readSettings(text: string | undefined): {
  readonly value: BulletinSettings;
  readonly problems: readonly RegisterProblem[];
} {
  const file = 'bulletin.json';
  const defaults = settingsOf(schema.parse({}));
  try {
    const written: unknown = JSON.parse(text ?? '{}');
    const twice = repeatedKeys(text ?? '');
    const told = without(written, new Set(twice.map(({ path: [name = ''] }) => name)));
    const repeated = twice.map(({ path, line }) => {
      return { file, line, column: path.join('.'), code: 'settings-key-twice' };
    });
    const parsed = schema.safeParse(told, { error: z.locales.zhCN().localeError });
    if (parsed.success) return { value: asTold(parsed.data, text), problems: repeated };
    const { error } = schema.safeParse(told, { error: z.locales.en().localeError });
    const problems = parsed.error.issues.map((issue, index) => ({
      ...{
        file,
        column: issue.code === 'unrecognized_keys' ? keysOf(issue).join(', ') : issue.path.join('.'),
      },
      ...(issue.code === 'custom'
        ? ownCodes.parse(issue.params)
        : {
            code: 'settings-invalid',
            details: { zh: issue.message, en: error?.issues[index]?.message ?? issue.message },
          }),
    }));
    const rest = schema.safeParse(withoutFaulty(told, parsed.error.issues));
    return {
      value: rest.success ? asTold(rest.data, text) : defaults,
      problems: [...repeated, ...problems],
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, line] = /\(line (\d+) column \d+\)/.exec(error.message) ?? [];
    const problem = { file, code: 'settings-no-json', ...(line !== undefined && { line: Number(line) }) };
    return { value: defaults, problems: [problem] };
  }
}

/** Names that are none, each with the group in which it stands. */
function keysOf({ path, keys }: z.core.$ZodIssueUnrecognizedKeys): string[] {
  return keys.map((key) => [...path, key].join('.'));
}

function asTold(told: z.infer<typeof schema>, text: string | undefined): BulletinSettings {
  const issueDay = text === undefined ? {} : { issueDay: told.issueDay ?? usualDay };
  return { ...settingsOf(told), ...issueDay };
}

/** What is told without the settings at fault, each whole: of a group in which one is wrong the others may be too. */
function withoutFaulty(told: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const faulty = issues.flatMap((issue) =>
    issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1),
  );
  return without(told, new Set(faulty));
}

function without(told: unknown, names: ReadonlySet<PropertyKey>): unknown {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return told;
  return Object.fromEntries(Object.entries(told).filter(([name]) => !names.has(name)));
}

function settingsOf({
  baseDataset,
  firstMonth,
  official,
  issuer,
  documentSeries,
  issueDay,
  publicAddress,
  ...rest
}: z.infer<typeof schema>): BulletinSettings {
  return {
    ...rest,
    ...(official && { official }),
    ...(issuer && { issuer }),
    ...(documentSeries !== undefined && { documentSeries }),
    ...(issueDay !== undefined && { issueDay }),
    ...(publicAddress !== undefined && { publicAddress }),
    ...(baseDataset && { baseDataset }),
    ...(firstMonth && { firstMonth }),
  };
}
