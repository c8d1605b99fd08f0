import { Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { incomingPrefix } from '../functions/settings.ts';
import { arnOfKeys } from './keys.ts';

/**
 * What an officer who uploads may do, and nothing else: put files under `incoming/`, see, read back and remove those that
 * stand there, and read what became of them. Nothing is lost by it: every version is kept, and no version can be removed.
 * All officers share one place. A folder for each would keep a colleague from mending the file of one who is away, the
 * program counts an upload by what it says and not by who sent it, and receipts name no person: who sent what, CloudTrail
 * tells (runbook, "Who touched a file").
 * Attached by the account's administrator to the officer's role or group.
 */
export class Uploaders extends Construct {
  readonly policy: ManagedPolicy;

  constructor(
    scope: Construct,
    id: string,
    { incoming, archive }: { readonly incoming: Bucket; readonly archive: Bucket },
  ) {
    super(scope, id);
    this.policy = new ManagedPolicy(this, 'Policy', {
      description: 'Upload customs files for the trade bulletin and read what became of them',
    });
    this.policy.addStatements(
      new PolicyStatement({
        sid: 'KeepUploads',
        // Large files go up in parts.
        actions: [
          ...['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
          ...['s3:GetObject', 's3:GetObjectVersion', 's3:DeleteObject'],
        ],
        resources: [arnOfKeys(this.policy, incoming, 'incoming/*')],
      }),
      new PolicyStatement({
        sid: 'SeeUploads',
        actions: ['s3:ListBucket', 's3:ListBucketVersions'],
        resources: [incoming.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${incomingPrefix}*` } },
      }),
      new PolicyStatement({
        sid: 'ReadReceiptsAndStates',
        actions: ['s3:GetObject'],
        resources: [
          arnOfKeys(this.policy, archive, 'intake/*'),
          arnOfKeys(this.policy, archive, 'bulletins/*/status.json'),
        ],
      }),
      new PolicyStatement({
        sid: 'SeeReceiptsAndStates',
        actions: ['s3:ListBucket'],
        resources: [archive.bucketArn],
        conditions: { StringLike: { 's3:prefix': ['intake/*', 'bulletins/*'] } },
      }),
      new PolicyStatement({
        sid: 'ReadWhereToUpload',
        actions: ['cloudformation:DescribeStacks'],
        resources: [Stack.of(this).stackId],
      }),
    );
  }
}
