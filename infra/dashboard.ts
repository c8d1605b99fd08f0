import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  Stats,
  type Alarm,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { own } from './alarms.ts';
import type { Queues } from './queues.ts';
import { dashboardWords as words, inBoth } from './words.ts';

export interface DashboardProps {
  readonly alarms: readonly Alarm[];
  readonly queues: Queues;
  readonly intake: Function;
  readonly publish: Function;
  readonly service: string;
}

/** One page: what calls for a person, what waits, how long things take, what went out. */
export class Dashboard extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { alarms, queues, intake, publish, service } = props;
    this.name = service;
    const { uploads, months } = queues;
    const page = new CloudWatchDashboard(this, 'Page', {
      dashboardName: service,
      defaultInterval: Duration.days(7),
    });
    this.arn = page.dashboardArn;
    page.addWidgets(new AlarmStatusWidget({ title: inBoth(words.alarms), alarms: [...alarms], width: 24 }));
    page.addWidgets(
      graph(words.queues, [
        uploads.queue.metricApproximateNumberOfMessagesVisible(),
        months.queue.metricApproximateNumberOfMessagesVisible(),
      ]),
      graph(words.deadLetters, [
        uploads.deadLetters.metricApproximateNumberOfMessagesVisible(),
        months.deadLetters.metricApproximateNumberOfMessagesVisible(),
      ]),
      graph(words.runs, [
        intake.metricInvocations(),
        publish.metricInvocations(),
        intake.metricErrors(),
        publish.metricErrors(),
      ]),
    );
    page.addWidgets(
      graph(words.durations, [
        intake.metricDuration({ statistic: Stats.MAXIMUM }),
        publish.metricDuration({ statistic: Stats.MAXIMUM }),
      ]),
      graph(words.bulletins, [
        own(service, 'uploadsRefused', Stats.SUM),
        own(service, 'editionsReleased', Stats.SUM),
      ]),
      graph(words.mail, [
        own(service, 'mailUnsent', Stats.SUM),
        own(service, 'mailAmbiguous', Stats.MAXIMUM),
      ]),
    );
    page.addWidgets(graph(words.held, [own(service, 'monthHeldDays', Stats.MAXIMUM)]));
  }
}

function graph(title: Parameters<typeof inBoth>[0], left: IMetric[]): GraphWidget {
  return new GraphWidget({ title: inBoth(title), left, width: 8, height: 6, leftYAxis: { min: 0 } });
}
