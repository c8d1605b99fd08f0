import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { arnOfKeys } from './keys.ts';

interface Places {
  readonly incoming: Bucket;
  readonly archive: Bucket;
  readonly months: Queue;
}

/**
 * What the intake may do: read uploads and former receipts, write facts and receipts, remove those that an upload's
 * new version replaces, and name the months that changed. CDK's `grantRead` would allow every `Get*` and `List*`.
 */
export function letIntake(role: Role, { incoming, archive, months }: Places): void {
  const facts = arnOfKeys(role, archive, 'facts/*');
  const receipts = arnOfKeys(role, archive, 'intake/*');
  allow(role, ['s3:ListBucket'], [incoming.bucketArn, archive.bucketArn]);
  allow(role, ['s3:GetObject'], [arnOfKeys(role, incoming, 'incoming/*'), receipts]);
  allow(role, ['s3:PutObject', 's3:AbortMultipartUpload', 's3:DeleteObject'], [facts, receipts]);
  allow(role, ['sqs:SendMessage'], [months.queueArn]);
}

/**
 * What publishing may do: read what is filed, file editions, states and claims, and remove none of them; and send
 * every month that is due as a message of its own, so that one that fails holds up no other.
 */
export function letPublish(role: Role, { archive, months }: Omit<Places, 'incoming'>): void {
  const editions = arnOfKeys(role, archive, 'bulletins/*');
  const claims = arnOfKeys(role, archive, 'mail/*');
  const forAll = arnOfKeys(role, archive, 'public/*');
  const site = arnOfKeys(role, archive, 'public-site/*');
  const closed = arnOfKeys(role, archive, 'disclosure/*');
  const read = (['registers/*', 'facts/*', 'intake/*'] as const).map((keys) =>
    arnOfKeys(role, archive, keys),
  );
  allow(role, ['s3:ListBucket'], [archive.bucketArn]);
  allow(role, ['s3:GetObject'], [...read, editions, claims, forAll, site, closed]);
  allow(role, ['s3:PutObject', 's3:AbortMultipartUpload'], [editions, claims, forAll, site, closed]);
  allow(role, ['sqs:SendMessage'], [months.queueArn]);
}

/** To send as this sender and no other. */
export function letSend(
  role: Role,
  mail: { readonly sender: string; readonly identity: string; readonly configurationSet: string },
): void {
  const arnOf = (resource: string, resourceName: string): string =>
    Stack.of(role).formatArn({
      service: 'ses',
      resource,
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [arnOf('identity', mail.identity), arnOf('configuration-set', mail.configurationSet)],
      conditions: { StringEquals: { 'ses:FromAddress': mail.sender } },
    }),
  );
}

/** Listing is allowed without a prefix: S3 answers "no such key" only to those who may list, and "denied" to others. */
function allow(role: Role, actions: string[], resources: string[]): void {
  role.addToPolicy(new PolicyStatement({ actions, resources }));
}
