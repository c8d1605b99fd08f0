import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Five tries, hours apart in sum: what has not succeeded by then needs a person. */
const tries = 5;

/** Encrypted with SQS's own key: S3 may write to it, which it may not with the default KMS key. */
const closed: QueueProps = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  // The longest there is: a long holiday must not cost an upload. The files themselves stay in the bucket.
  retentionPeriod: Duration.days(14),
  removalPolicy: RemovalPolicy.DESTROY,
};

/** A queue and where its messages end that failed again and again. */
export interface QueuePair {
  readonly queue: Queue;
  readonly deadLetters: Queue;
}

/** Uploads to take in, and months to look at again. */
export class Queues extends Construct {
  readonly uploads: QueuePair;
  readonly months: QueuePair;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly intakeTimeout: Duration; readonly publishTimeout: Duration },
  ) {
    super(scope, id);
    // Ten seconds: an upload that is put twice in a row, or put and removed, is looked at once it has settled.
    this.uploads = this.pair('Uploads', props.intakeTimeout, Duration.seconds(10));
    // A minute: the parts of a month arrive one after another, and each would make a draft of its own.
    this.months = this.pair('Months', props.publishTimeout, Duration.minutes(1));
    // Named by how CloudFormation begins the names of this stack's buckets, not by the bucket itself: bucket and queue
    // would wait for each other. A long name of a stage is cut short there. What S3 says is only a hint anyway, the
    // function reads what stands in its own bucket.
    const bucketsBegin = Stack.of(this).stackName.slice(0, 20).toLowerCase();
    this.uploads.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.uploads.queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${bucketsBegin}*` },
        },
      }),
    );
  }

  private pair(id: string, timeout: Duration, deliveryDelay: Duration): QueuePair {
    const deadLetters = new Queue(this, `${id}DeadLetters`, closed);
    const queue = new Queue(this, id, {
      ...closed,
      deliveryDelay,
      // AWS asks for six time-outs at least, so that no message comes back while it is worked on or waits for a throttled function.
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: tries },
    });
    return { queue, deadLetters };
  }
}
