import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { Effect, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { incomingPrefix } from '../functions/settings.ts';
import type { Retention } from './settings.ts';

/**
 * S3's own keys (SSE-S3), not a KMS key: what is encrypted with a key of ours could only announce itself to a queue
 * that the key's policy knows, and bucket, key and queue would wait for each other (aws-cdk 3067).
 */
const closed: BucketProps = {
  versioned: true,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** An upload of many parts that broke off is invisible and paid for. */
const abandonedParts = { abortIncompleteMultipartUploadAfter: Duration.days(7) };

/** Where officers drop files, and where everything made of them is kept. Both outlive the stack. */
export class Storage extends Construct {
  readonly incoming: Bucket;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string, props: { readonly retention: Retention }) {
    super(scope, id);
    const { formerUploadsDays, formerArchiveDays } = props.retention;
    this.incoming = new Bucket(this, 'Incoming', {
      ...closed,
      lifecycleRules: [
        { ...abandonedParts, noncurrentVersionExpiration: Duration.days(formerUploadsDays) },
        { expiredObjectDeleteMarker: true },
      ],
    });
    this.archive = new Bucket(this, 'Archive', {
      ...closed,
      lifecycleRules: [
        { ...abandonedParts, noncurrentVersionExpiration: Duration.days(formerArchiveDays) },
        { expiredObjectDeleteMarker: true },
        { prefix: queryResultsPrefix, expiration: Duration.days(30) },
      ],
    });
    this.keepEditions();
    for (const bucket of [this.incoming, this.archive])
      Validations.of(bucket).acknowledge({
        id: 'AwsSolutions-S1',
        reason:
          'Who sent what stands on the receipts and in the versions. Access logs would be a third bucket of personal data that nobody reads; for an inquiry CloudTrail data events are switched on (runbook, "Who touched a file").',
      });
  }

  /**
   * What is filed of an edition is written once: S3 refuses every write there, whoever's, that does not ask for an empty
   * place. Not Object Lock, which can be had on a bucket's first day only and would lock states and claims as well. What
   * an administrator must do to bring an archive back stands in the runbook, "Restore".
   */
  private keepEditions(): void {
    const { archive } = this;
    this.archive.addToResourcePolicy(
      new PolicyStatement({
        sid: 'WriteEditionsOnce',
        effect: Effect.DENY,
        principals: [new StarPrincipal()],
        actions: ['s3:PutObject'],
        resources: ['bulletins/????-??/?*/?*', 'public/????-??/*', 'disclosure/*'].map((keys) =>
          archive.arnForObjects(keys),
        ),
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
  }

  /**
   * Says to the queue what was put or removed. Written into the bucket itself: CDK's own way is a further function
   * whose role may change every bucket of the account.
   */
  announceUploads(queue: Queue): void {
    const bucket = this.incoming.node.defaultChild;
    if (!(bucket instanceof CfnBucket))
      throw new TypeError('the incoming bucket has no CloudFormation resource');
    const filter = { s3Key: { rules: [{ name: 'prefix', value: incomingPrefix }] } };
    bucket.notificationConfiguration = {
      queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
        event,
        queue: queue.queueArn,
        filter,
      })),
    };
    // S3 tries the queue when the notification is set: the policy must stand by then.
    bucket.node.addDependency(queue);
  }
}

/** Athena's results, in the archive: gone after a month. */
export const queryResultsPrefix = 'queries/';
