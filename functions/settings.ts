import { z } from 'zod';

/**
 * How a deployed stage is set: environment variables that the stack writes and the functions read. Every one is also
 * an output of the stack under the same name in PascalCase, so that the command line reads a stack's settings with
 * `settingsOfOutputs`. None is a secret.
 */
const variables = {
  CITY: z.string().min(1),
  TIME_ZONE: z.string().refine(isTimeZone, 'is no time zone of the IANA list'),
  RELEASE: z.enum(['automatic', 'approved']),
  /** A month is not released while its last upload is younger than this. */
  QUIET_MINUTES: z.coerce.number().int().min(0).max(1440),
  /** A month held for longer calls the operator. */
  HELD_DAYS: z.coerce.number().int().min(1).max(60),
  INCOMING_BUCKET: z.string().min(3),
  ARCHIVE_BUCKET: z.string().min(3),
  UPLOADS_QUEUE_URL: z.url(),
  MONTHS_QUEUE_URL: z.url(),
  SENDER_ADDRESS: z.email(),
  SENDER_NAME: z.string().min(1),
  /** Addresses, comma-separated. */
  OPERATORS: z.string().transform(splitAddresses).pipe(z.array(z.email()).min(1)),
};

const common = z.object(variables);
const schema = z.discriminatedUnion('MAIL_TRANSPORT', [
  common.extend({ MAIL_TRANSPORT: z.literal('ses'), SES_CONFIGURATION_SET: z.string().min(1) }),
  common.extend({
    MAIL_TRANSPORT: z.literal('smtp'),
    SMTP_HOST: z.string().min(1),
    /** 465 speaks TLS from the first byte; on any other port STARTTLS is required. */
    SMTP_PORT: z.coerce.number().int().min(1).max(65_535),
    /** A secret of Secrets Manager whose text is JSON: `{"user": …, "password": …}`. */
    SMTP_SECRET_ARN: z.string().min(1),
  }),
]);

/** The environment variables of a stage, as they stand before parsing. */
export type SettingsEnvironment = Readonly<z.input<typeof schema>>;

type MailSettings =
  | { readonly transport: 'ses'; readonly configurationSet: string }
  | { readonly transport: 'smtp'; readonly host: string; readonly port: number; readonly secretArn: string };

export interface Settings {
  readonly city: string;
  readonly timeZone: string;
  readonly release: 'automatic' | 'approved';
  readonly quietMinutes: number;
  readonly heldDays: number;
  readonly incomingBucket: string;
  readonly archiveBucket: string;
  readonly uploadsQueueUrl: string;
  readonly monthsQueueUrl: string;
  readonly sender: { readonly address: string; readonly name: string };
  readonly operators: readonly string[];
  readonly mail: MailSettings;
}

/** The uploads of a stage stand under this prefix of its incoming bucket. */
export const incomingPrefix = 'incoming/';

/** What the schedule says to the publish function: look which months are due. */
export const wakeEvent = { wake: true } as const;

/** What the functions report and the alarms watch, without dimensions but Powertools' `service` (the stack's name). */
export const metricNamespace = 'TradeBulletin';
export const metricNames = {
  /** Days that the longest held month has waited; 0 when none is held. */
  monthHeldDays: 'MonthHeldDays',
  /** Claims without a record: sent or not, nobody knows. */
  mailAmbiguous: 'MailAmbiguous',
  /** Messages that were refused or could not be handed over. */
  mailUnsent: 'MailUnsent',
  uploadsRefused: 'UploadsRefused',
  editionsReleased: 'EditionsReleased',
} as const;

/** The environment is not one that the stack wrote: every variable at fault with its reason. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';
  readonly faults: readonly { readonly variable: string; readonly reason: string }[];

  constructor(faults: readonly { readonly variable: string; readonly reason: string }[]) {
    super(
      `the environment lacks settings: ${faults.map(({ variable, reason }) => `${variable} (${reason})`).join(', ')}`,
    );
    this.faults = faults;
  }
}

/** The settings of this stage. Throws SettingsInvalid with every fault at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success)
    throw new SettingsInvalid(
      parsed.error.issues.map(({ path, message }) => ({ variable: path.join('.'), reason: message })),
    );
  const it = parsed.data;
  return {
    city: it.CITY,
    timeZone: it.TIME_ZONE,
    release: it.RELEASE,
    quietMinutes: it.QUIET_MINUTES,
    heldDays: it.HELD_DAYS,
    incomingBucket: it.INCOMING_BUCKET,
    archiveBucket: it.ARCHIVE_BUCKET,
    uploadsQueueUrl: it.UPLOADS_QUEUE_URL,
    monthsQueueUrl: it.MONTHS_QUEUE_URL,
    sender: { address: it.SENDER_ADDRESS, name: it.SENDER_NAME },
    operators: it.OPERATORS,
    mail:
      it.MAIL_TRANSPORT === 'ses'
        ? { transport: 'ses', configurationSet: it.SES_CONFIGURATION_SET }
        : { transport: 'smtp', host: it.SMTP_HOST, port: it.SMTP_PORT, secretArn: it.SMTP_SECRET_ARN },
  };
}

/** The settings of a deployed stack, from its outputs. Throws SettingsInvalid when it is another kind of stack. */
export function settingsOfOutputs(
  outputs: readonly { readonly OutputKey?: string; readonly OutputValue?: string }[],
): Settings {
  return readSettings(
    Object.fromEntries(
      outputs.map(({ OutputKey, OutputValue }) => [variableOfOutput(OutputKey ?? ''), OutputValue]),
    ),
  );
}

/** MONTHS_QUEUE_URL → MonthsQueueUrl. */
export function outputOfVariable(variable: string): string {
  return variable
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

function variableOfOutput(output: string): string {
  return output.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function splitAddresses(text: string): string[] {
  return text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function isTimeZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
