import { Stack, Token, Validations } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Catalogue } from './catalogue.ts';
import type { Dashboard } from './dashboard.ts';
import type { BulletinFunction } from './functions.ts';
import { arnOfKeys } from './keys.ts';
import type { MailRoute } from './mail.ts';
import type { Queues } from './queues.ts';

interface Places {
  readonly incoming: Bucket;
  readonly archive: Bucket;
  readonly queues: Queues;
  readonly intake: BulletinFunction;
  readonly publish: BulletinFunction;
  readonly catalogue: Catalogue;
  readonly mail: MailRoute;
  readonly dashboard: Dashboard;
}

/** What AWS allows on everything or not at all: they list and count, and change nothing. */
const unbound = {
  'lambda:GetAccountSettings': 'The account has one limit of functions that run at once.',
  'lambda:ListEventSourceMappings': 'AWS lists event sources of the whole account only.',
  'scheduler:ListSchedules': 'AWS lists schedules of the whole account only.',
  'ses:GetAccount': 'Whether an account may send, and how much, is said of the whole account only.',
  'cloudwatch:GetMetricData': 'AWS knows no metric by an ARN; the dashboard is empty without it.',
} as const;

/**
 * What whoever is called may do with a stage: the commands of `bulletin --stack` and those of the runbook. Uploads and
 * registers may be put and read, states and claims changed, months named, dead letters tried again, logs, alarms and facts
 * read, the gate woken, the SMTP password set. Sealed copies may be put beside editions, which cannot be touched, and no
 * former version of anything removed. Attached by the account's administrator.
 */
export class OperatorAccess extends Construct {
  readonly policy: ManagedPolicy;

  constructor(scope: Construct, id: string, places: Places) {
    super(scope, id);
    const { incoming, archive, queues, intake, publish, catalogue, mail, dashboard } = places;
    this.policy = new ManagedPolicy(this, 'Policy', {
      description: 'Operate the trade bulletin: states, orders, uploads, registers, dead letters, logs',
    });
    const uploads = arnOfKeys(this.policy, incoming, 'incoming/*');
    const registers = arnOfKeys(this.policy, archive, 'registers/*');
    const claims = arnOfKeys(this.policy, archive, 'mail/*');
    const read = (
      ['intake/*', 'facts/*', 'bulletins/*', 'disclosure/*', 'public/*', 'public-site/*'] as const
    ).map((keys) => arnOfKeys(this.policy, archive, keys));
    const results = arnOfKeys(this.policy, archive, 'queries/*');
    const allow = (sid: string, actions: string[], resources: readonly string[]): void => {
      this.policy.addStatements(new PolicyStatement({ sid, actions, resources: [...resources] }));
    };
    allow('SeeAll', ['s3:ListBucket', 's3:ListBucketVersions'], [incoming.bucketArn, archive.bucketArn]);
    allow('ReadAll', ['s3:GetObject', 's3:GetObjectVersion'], [uploads, registers, claims, ...read]);
    allow(
      'MendUploadsAndRegisters',
      ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:DeleteObject'],
      [uploads, registers],
    );
    const ordered = (['bulletins/*/status.json', 'bulletins/*/sealed.pdf'] as const).map((keys) =>
      arnOfKeys(this.policy, archive, keys),
    );
    allow('Order', ['s3:PutObject'], [...ordered, claims]);
    const { uploads: forUploads, months } = queues;
    allow('NameMonths', ['sqs:SendMessage'], [months.queue.queueArn, forUploads.queue.queueArn]);
    allow(
      'TryDeadLettersAgain',
      [
        'sqs:GetQueueAttributes',
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:PurgeQueue',
        'sqs:StartMessageMoveTask',
        'sqs:ListMessageMoveTasks',
      ],
      [months.deadLetters.queueArn, forUploads.deadLetters.queueArn],
    );
    allow('SeeQueues', ['sqs:GetQueueAttributes'], [months.queue.queueArn, forUploads.queue.queueArn]);
    allow(
      'ReadLogs',
      ['logs:FilterLogEvents', 'logs:DescribeLogStreams', 'logs:GetLogEvents'],
      [intake.log.logGroupArn, publish.log.logGroupArn],
    );
    allow('SwitchEventSources', ['lambda:UpdateEventSourceMapping'], [intake.source, publish.source]);
    allow('WakeGate', ['lambda:InvokeFunction'], [publish.lambda.functionArn]);
    if (mail.secretArn !== undefined)
      allow('RotatePassword', ['secretsmanager:PutSecretValue'], [mail.secretArn]);
    allow('SeeDashboard', ['cloudwatch:GetDashboard'], [dashboard.arn]);
    allow('SeeAlarms', ['cloudwatch:DescribeAlarms'], [this.allAlarms()]);
    allow(
      'AskFacts',
      ['athena:StartQueryExecution', 'athena:GetQueryExecution', 'athena:GetQueryResults'],
      [catalogue.workGroupArn],
    );
    allow('KnowFacts', ['glue:GetDatabase', 'glue:GetTable'], catalogue.tableArns);
    allow('KeepAnswers', ['s3:GetObject', 's3:PutObject'], [results]);
    allow('FindArchive', ['s3:GetBucketLocation'], [archive.bucketArn]);
    this.allowUnbound();
    allow(
      'ReadStack',
      ['cloudformation:DescribeStacks', 'cloudformation:ListStackResources'],
      [Stack.of(this).stackId],
    );
  }

  /** AWS asks for the right to list alarms on all alarms of the account, whatever beginning of their names is asked for. */
  private allAlarms(): string {
    const arnOf = (partition: string, region: string, account: string): string =>
      `arn:${partition}:cloudwatch:${region}:${account}:alarm:*`;
    const { partition, region, account } = Stack.of(this);
    Validations.of(this.policy).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arnOf('<AWS::Partition>', region, Token.isUnresolved(account) ? '<AWS::AccountId>' : account)}]`,
      reason: 'Alarms can be listed all or not at all.',
    });
    return arnOf(partition, region, account);
  }

  private allowUnbound(): void {
    this.policy.addStatements(
      new PolicyStatement({ sid: 'CountAndList', actions: Object.keys(unbound), resources: ['*'] }),
    );
    Validations.of(this.policy).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: Object.values(unbound).join(' '),
    });
  }
}
