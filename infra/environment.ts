import type { SettingsEnvironment } from '../functions/settings.ts';
import type { MailRoute } from './mail.ts';
import type { Queues } from './queues.ts';
import type { Stage } from './settings.ts';
import type { Storage } from './storage.ts';

type Common = Record<
  Exclude<
    keyof SettingsEnvironment,
    'MAIL_TRANSPORT' | 'SES_CONFIGURATION_SET' | 'SMTP_HOST' | 'SMTP_PORT' | 'SMTP_SECRET_ARN'
  >,
  string
>;

/** The settings of a stage as the functions read them: `functions/settings.ts` names and checks every variable. */
export function stageEnvironment(
  stage: Stage,
  parts: Pick<Storage, 'incoming' | 'archive'> & { readonly queues: Queues; readonly mail: MailRoute },
): Readonly<Record<string, string>> {
  const common: Common = {
    CITY: stage.city,
    TIME_ZONE: stage.timeZone,
    RELEASE: stage.release,
    QUIET_MINUTES: String(stage.quietMinutes),
    HELD_DAYS: String(stage.heldDays),
    INCOMING_BUCKET: parts.incoming.bucketName,
    ARCHIVE_BUCKET: parts.archive.bucketName,
    UPLOADS_QUEUE_URL: parts.queues.uploads.queue.queueUrl,
    MONTHS_QUEUE_URL: parts.queues.months.queue.queueUrl,
    SENDER_ADDRESS: stage.sender.address,
    SENDER_NAME: stage.sender.name,
    OPERATORS: stage.operators.join(','),
  };
  return { ...common, ...parts.mail.environment };
}
