import { Role, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Aws } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { wakeEvent } from '../functions/settings.ts';

/**
 * Wakes both functions at every full five minutes, so that an upload whose notification was lost is taken in, a month
 * goes out at the calendar's minute (releases are set to such minutes), a month that grew quiet is closed, and what a
 * crash left is found again. Eighteen thousand short calls a month, within the free tier.
 */
export class Schedule extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly targets: readonly IFunction[]; readonly timeZone: string },
  ) {
    super(scope, id);
    const { targets, timeZone } = props;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: targets.map(({ functionArn }) => functionArn),
      }),
    );
    targets.forEach((target, index) => {
      const schedule = new CfnSchedule(this, index === 0 ? 'Wake' : `Wake${index + 1}`, {
        scheduleExpression: 'cron(0/5 * * * ? *)',
        scheduleExpressionTimezone: timeZone,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(wakeEvent),
          // The next waking is five minutes away.
          retryPolicy: { maximumRetryAttempts: 0 },
        },
      });
      schedule.node.addDependency(role);
    });
  }
}
