import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { incomingPrefix, outputOfVariable } from '../functions/settings.ts';
import type { Catalogue } from './catalogue.ts';
import type { Dashboard } from './dashboard.ts';
import type { MailRoute } from './mail.ts';
import type { Operators } from './operators.ts';
import type { Queues } from './queues.ts';
import type { Storage } from './storage.ts';
import { inBoth, outputWords as words, type Words } from './words.ts';

export interface Told {
  readonly settings: Readonly<Record<string, string>>;
  readonly storage: Storage;
  readonly queues: Queues;
  readonly operators: Operators;
  readonly mail: MailRoute;
  readonly dashboard: Dashboard;
  readonly catalogue: Catalogue;
  readonly policies: { readonly uploaders: IManagedPolicy; readonly operators: IManagedPolicy };
}

/** What the deployment says at its end: where to upload, what to give whom, and the settings for `bulletin --stack`. */
export function tellOutputs(stack: Stack, told: Told): void {
  const { storage, queues, catalogue } = told;
  const tell = (id: string, value: string, description: Words): void => {
    new CfnOutput(stack, id, { value, description: inBoth(description) });
  };
  const console = consoleOf(stack.region);
  const { bucketName } = storage.incoming;
  tell('UploadTo', `s3://${bucketName}/${incomingPrefix}`, words.uploadTo);
  tell(
    'UploadPage',
    `${console}/s3/buckets/${bucketName}?region=${stack.region}&prefix=${incomingPrefix}`,
    words.uploadPage,
  );
  tell('UploaderPolicy', told.policies.uploaders.managedPolicyArn, words.uploaderPolicy);
  tell('OperatorPolicy', told.policies.operators.managedPolicyArn, words.operatorPolicy);
  tell('Registers', `s3://${storage.archive.bucketName}/registers/`, words.registers);
  tell(
    'DashboardPage',
    `${console}/cloudwatch/home?region=${stack.region}#dashboards/dashboard/${told.dashboard.name}`,
    words.dashboard,
  );
  tell('Queries', `${catalogue.database} ${catalogue.workGroup}`, words.queries);
  tell('OperatorsTopic', told.operators.topic.topicArn, words.operators);
  tell('UploadsDeadLettersUrl', queues.uploads.deadLetters.queueUrl, words.deadLetters);
  tell('MonthsDeadLettersUrl', queues.months.deadLetters.queueUrl, words.deadLetters);
  told.mail.dkimRecords.forEach(({ name, value }, index) =>
    tell(`DkimRecord${index + 1}`, `${name} CNAME ${value}`, words.dkim),
  );
  for (const [variable, value] of Object.entries(told.settings))
    tell(outputOfVariable(variable), value, words.setting);
}

function consoleOf(region: string): string {
  return region.startsWith('cn-')
    ? 'https://console.amazonaws.cn'
    : `https://${region}.console.aws.amazon.com`;
}
