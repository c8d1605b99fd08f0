import { Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { arnOfKeys } from './keys.ts';
import type { Queues } from './queues.ts';

interface Places {
  readonly incoming: Bucket;
  readonly archive: Bucket;
  readonly queues: Queues;
  readonly logs: readonly LogGroup[];
}

/**
 * What whoever is called may do with a stage: the commands of `bulletin --stack` and those of the runbook. Uploads and
 * registers may be put and read, states and claims changed, months named, dead letters tried again, logs read. Sealed
 * copies may be put beside editions, which cannot be touched, and no former version of anything removed. Attached by the account's administrator.
 */
export class OperatorAccess extends Construct {
  readonly policy: ManagedPolicy;

  constructor(scope: Construct, id: string, { incoming, archive, queues, logs }: Places) {
    super(scope, id);
    this.policy = new ManagedPolicy(this, 'Policy', {
      description: 'Operate the trade bulletin: states, orders, uploads, registers, dead letters, logs',
    });
    const uploads = arnOfKeys(this.policy, incoming, 'incoming/*');
    const registers = arnOfKeys(this.policy, archive, 'registers/*');
    const claims = arnOfKeys(this.policy, archive, 'mail/*');
    const read = (['intake/*', 'facts/*', 'bulletins/*', 'disclosure/*', 'public/*'] as const).map((keys) =>
      arnOfKeys(this.policy, archive, keys),
    );
    const allow = (sid: string, actions: string[], resources: string[]): void => {
      this.policy.addStatements(new PolicyStatement({ sid, actions, resources }));
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
    allow(
      'ReadLogs',
      ['logs:FilterLogEvents', 'logs:DescribeLogStreams', 'logs:GetLogEvents'],
      logs.map(({ logGroupArn }) => logGroupArn),
    );
    allow(
      'ReadStack',
      ['cloudformation:DescribeStacks', 'cloudformation:ListStackResources'],
      [Stack.of(this).stackId],
    );
  }
}
