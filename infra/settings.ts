import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Settings } from '../functions/settings.ts';

/** Everything that differs between two deployments. One stage is one stack, `trade-bulletin-<stage>`. */
export interface Stage {
  /** Named in mails, on the dashboard and in alarms. */
  readonly city: string;
  /** `cn-north-1` and `cn-northwest-1` are AWS China, which has no SES: mail goes by SMTP there. */
  readonly region: string;
  /** Left out: the account of whoever deploys. */
  readonly account?: string;
  readonly mail: StageMail;
  readonly sender: Settings['sender'];
  /** Who is called when something needs a person. Each confirms the subscription by mail, once. */
  readonly operators: readonly string[];
  /** IANA name; the release calendar's hours are hours of this zone. */
  readonly timeZone: string;
  /** `approved`: an editor says `bulletin release`. `automatic`: at the calendar's minute, when nothing holds the month. */
  readonly release: Settings['release'];
  /** Minutes without a new upload before a month is taken for complete: parts of one month arrive one after another. */
  readonly quietMinutes: number;
  /** Days that a month may be held before the operators are called. */
  readonly heldDays: number;
  readonly retention: Retention;
  /** US dollars a month of which the operators are told when they are nearly spent; left out, nobody is told. */
  readonly budget?: number;
}

export type StageMail =
  /** `existing`: SES has the sender's domain already, from a stack that was deleted; it is used and not made. */
  | { readonly transport: 'ses'; readonly identity?: 'existing' }
  | { readonly transport: 'smtp'; readonly host: string; readonly port: number };

/** How long what nobody needs every day is kept. Uploads, facts and editions themselves are kept for ever. */
export interface Retention {
  /** Former versions of uploads, which prove what was sent. */
  readonly formerUploadsDays: number;
  /** Former versions in the archive, for `Restore` in the runbook. */
  readonly formerArchiveDays: number;
  readonly logs: RetentionDays;
}

const retention: Retention = {
  formerUploadsDays: 5 * 365,
  formerArchiveDays: 90,
  logs: RetentionDays.SIX_MONTHS,
};

/**
 * The stages. Copy one, change it, deploy it with `npx cdk deploy -c stage=<name>`. Addresses under `example.com`
 * reach nobody.
 */
const stages: Readonly<Record<string, Stage>> = {
  example: {
    city: '长沙市',
    region: 'ap-southeast-1',
    mail: { transport: 'ses' },
    sender: { address: 'bulletin@commerce.example.com', name: '长沙市商务局' },
    operators: ['operator@commerce.example.com'],
    timeZone: 'Asia/Shanghai',
    release: 'approved',
    quietMinutes: 30,
    heldDays: 3,
    retention,
  },
  'example-china': {
    city: '长沙市',
    region: 'cn-northwest-1',
    mail: { transport: 'smtp', host: 'smtp.commerce.example.com', port: 465 },
    sender: { address: 'bulletin@commerce.example.com', name: '长沙市商务局' },
    operators: ['operator@commerce.example.com'],
    timeZone: 'Asia/Shanghai',
    release: 'approved',
    quietMinutes: 30,
    heldDays: 3,
    retention,
  },
};

/** A stage asked for by a name that `stages` does not have. */
export class UnknownStage extends Error {
  override readonly name = 'UnknownStage';
  readonly stage: string;

  constructor(stage: string) {
    super(
      `no stage "${stage}" in infra/settings.ts; there are: ${Object.keys(stages).sort().join(', ')}. Choose one with -c stage=<name>`,
    );
    this.stage = stage;
  }
}

/** AWS China has no SES. */
export class NoSesThere extends Error {
  override readonly name = 'NoSesThere';
  readonly region: string;

  constructor(region: string) {
    super(`${region} has no SES: set mail to { transport: 'smtp', host, port }`);
    this.region = region;
  }
}

/** The stage of that name. Throws UnknownStage, NoSesThere. */
export function stageNamed(name: string): Stage {
  const stage = stages[name];
  if (stage === undefined) throw new UnknownStage(name);
  return checked(stage);
}

/** The stage itself, when it can be deployed. Throws NoSesThere. */
export function checked(stage: Stage): Stage {
  if (stage.mail.transport === 'ses' && stage.region.startsWith('cn-')) throw new NoSesThere(stage.region);
  return stage;
}
