import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Metric,
  Stats,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { metricNames, metricNamespace } from '../functions/settings.ts';
import type { QueuePair, Queues } from './queues.ts';
import { impacts, inBoth, type AlarmName } from './words.ts';

export interface AlarmsProps {
  readonly operators: Topic;
  readonly queues: Queues;
  readonly intake: Function;
  readonly publish: Function;
  readonly heldDays: number;
  /** The stack's name: the value of the metrics' only dimension. */
  readonly service: string;
}

interface Watch {
  readonly metric: IMetric;
  /** Calls at this value and beyond it. */
  readonly from: number;
  /** Periods in a row; default one. */
  readonly periods?: number;
  /** Silence itself is the alarm. */
  readonly silence?: true;
}

const five = Duration.minutes(5);

/** Whatever needs a person, each with what it means to people and where the runbook says what to do. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(props.operators);
    const names = Object.keys(impacts).sort();
    const watches = watchesOf(props);
    this.all = names.filter(isAlarmName).map((name) => {
      const alarm = this.alarm(name, watches[name], props.service);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
  }

  private alarm(name: AlarmName, { metric, from, periods, silence }: Watch, service: string): Alarm {
    return new Alarm(this, name, {
      alarmName: `${service}-${name}`,
      alarmDescription: `${inBoth(impacts[name])} → infra/RUNBOOK.md#${name}`,
      metric,
      threshold: from,
      evaluationPeriods: periods ?? 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}

function watchesOf(props: AlarmsProps): Record<AlarmName, Watch> {
  const { queues, intake, publish, heldDays, service } = props;
  return {
    'uploads-dead-letters': deadLetters(queues.uploads),
    'months-dead-letters': deadLetters(queues.months),
    'intake-errors': { metric: intake.metricErrors({ period: five }), from: 1 },
    'publish-errors': { metric: publish.metricErrors({ period: five }), from: 1 },
    // A moment's throttling is the event source's own business; a quarter of an hour is not.
    'intake-throttles': { metric: intake.metricThrottles({ period: five }), from: 1, periods: 3 },
    'publish-throttles': { metric: publish.metricThrottles({ period: five }), from: 1, periods: 3 },
    'uploads-waiting': waiting(queues.uploads),
    'months-waiting': waiting(queues.months),
    'month-held': { metric: own(service, 'monthHeldDays', Stats.MAXIMUM), from: heldDays + 1 },
    'mail-unsent': { metric: own(service, 'mailUnsent', Stats.SUM), from: 1 },
    'mail-ambiguous': { metric: own(service, 'mailAmbiguous', Stats.MAXIMUM), from: 1 },
    // It is woken every five minutes; half an hour without a run is no accident.
    'gate-asleep': {
      metric: publish.metricInvocations({ period: Duration.minutes(30) }),
      from: 1,
      silence: true,
    },
  };
}

function deadLetters({ deadLetters: queue }: QueuePair): Watch {
  return {
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: five, statistic: Stats.MAXIMUM }),
    from: 1,
  };
}

/** An hour means that a try has failed: a message comes back half an hour after it was taken. */
function waiting({ queue }: QueuePair): Watch {
  return {
    metric: queue.metricApproximateAgeOfOldestMessage({ period: five, statistic: Stats.MAXIMUM }),
    from: Duration.hours(1).toSeconds(),
  };
}

/** A metric that the functions report themselves. */
export function own(service: string, name: keyof typeof metricNames, statistic: string): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: metricNames[name],
    dimensionsMap: { service },
    statistic,
    period: five,
  });
}

function isAlarmName(name: string): name is AlarmName {
  return Object.hasOwn(impacts, name);
}
