import { Role, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Aws } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { wakeEvent } from '../functions/settings.ts';

/**
 * Wakes the gate at every full five minutes, so that a month goes out at the calendar's minute (releases are set to
 * such minutes), a month that grew quiet is closed, and what a crash left is found again. Nearly nine thousand short
 * calls a month, within the free tier.
 */
export class Schedule extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly target: IFunction; readonly timeZone: string },
  ) {
    super(scope, id);
    const { target, timeZone } = props;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }),
    );
    const schedule = new CfnSchedule(this, 'Wake', {
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
  }
}
