import { Stack, Validations } from 'aws-cdk-lib';
import { CfnBucket, type Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { incomingPrefix } from '../functions/settings.ts';

/** Keys that may be granted together, and why no one of them can be named beforehand. */
const reasons = {
  [`${incomingPrefix}*`]: 'Officers name their files as they like.',
  'registers/*': 'Which registers a bureau keeps is its own choice.',
  'facts/*': 'Facts are named by month, upload and content.',
  'intake/*': 'There is one receipt for each upload.',
  'bulletins/*': 'Editions are named by month and by the hash of what they were made from.',
  'bulletins/*/status.json': 'There is one state for each month.',
  'bulletins/*/sealed.pdf': 'Each edition may have a sealed copy beside it.',
  'disclosure/*': 'There is one record for each public edition, and files named by their content.',
  'public/*': 'Public editions are named by month and number.',
  'queries/*': 'Athena names its answers itself.',
  'public-site/*': 'The public site has the files of each public edition.',
  'mail/*': 'There is one claim for each reader and edition.',
} as const;

export type Keys = keyof typeof reasons;

/** The ARN of these keys of the bucket, for a policy of `grantee`, with the reason for its wildcard. */
export function arnOfKeys(grantee: Construct, bucket: Bucket, keys: Keys): string {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new TypeError('the bucket is not of this stack');
  Validations.of(grantee).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${Stack.of(bucket).getLogicalId(resource)}.Arn>/${keys}]`,
    reason: reasons[keys],
  });
  return bucket.arnForObjects(keys);
}
