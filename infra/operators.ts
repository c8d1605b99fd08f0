import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/**
 * Who is called. Not encrypted with a key of ours: what is said here goes on as plain mail anyway, and alarms may not
 * use the default key.
 */
export class Operators extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: { readonly addresses: readonly string[] }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    for (const address of props.addresses) this.topic.addSubscription(new EmailSubscription(address));
    // A topic with a policy of its own has lost the default one, by which the account's alarms could speak.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }
}
