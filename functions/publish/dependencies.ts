import { tmpdir } from 'node:os';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { chromiumPrinter } from '../ports/chromium-printer.ts';
import { systemClock } from '../ports/clock.ts';
import { lambdaLog, type FunctionLog } from '../ports/lambda-log.ts';
import type { Mailer } from '../ports/mailer.ts';
import { sqsMonths } from '../ports/months-queue.ts';
import { s3Client, s3Store } from '../ports/s3-store.ts';
import { sesClient, sesMailer } from '../ports/ses-mailer.ts';
import { smtpMailer } from '../ports/smtp-mailer.ts';
import { metricNames, readSettings, type Settings } from '../settings.ts';
import { bureauFonts } from './gather/bureau-fonts.ts';
import { codeVersion } from './code-version.ts';
import type { WorkDependencies } from './work.ts';

export async function createDependencies(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<WorkDependencies & { readonly log: FunctionLog; readonly publishMetrics: () => void }> {
  const settings = readSettings(environment);
  const archive = s3Store(s3Client(environment), settings.archiveBucket);
  const log = lambdaLog();
  const metrics = new Metrics();
  return {
    archive,
    log,
    settings: { release: settings.release, quietMinutes: settings.quietMinutes, timeZone: settings.timeZone },
    scratch: tmpdir(),
    clock: systemClock,
    code: codeVersion(environment),
    mailer: await mailerOf(settings),
    operators: settings.operators,
    link: (key, seconds) => archive.link(key, seconds),
    months: sqsMonths(new SQSClient({ maxAttempts: 8 }), settings.monthsQueueUrl),
    openPrinter: async () => chromiumPrinter({ log, bureauFonts: await bureauFonts(archive, tmpdir()) }),
    report: (metric, value) => {
      metrics.addMetric(metricNames[metric], MetricUnit.Count, value);
    },
    publishMetrics: () => {
      metrics.publishStoredMetrics();
    },
  };
}

const secretSchema = z.object({ user: z.string(), password: z.string() });

async function mailerOf({ mail, sender }: Settings): Promise<Mailer> {
  const from = `"${sender.name.replaceAll(/["\\\r\n]/g, '')}" <${sender.address}>`;
  if (mail.transport === 'ses') return sesMailer(sesClient(), from);
  const secret = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: mail.secretArn }),
  );
  return smtpMailer(
    { host: mail.host, port: mail.port, ...secretSchema.parse(JSON.parse(secret.SecretString ?? '')) },
    from,
  );
}
