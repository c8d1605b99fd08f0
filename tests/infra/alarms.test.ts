import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { metricNames, metricNamespace } from '../../functions/settings.ts';
import { impacts } from '../../infra/words.ts';
import { exampleStages, readable, resources, templateOf } from './synthesis.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../infra/RUNBOOK.md'), 'utf8');

/** The paragraphs of the runbook by the anchor of their heading. */
const paragraphs = new Map(
  runbook
    .split(/^##+ /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [
        heading
          .toLowerCase()
          .replaceAll(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
        lines.join('\n'),
      ] as const;
    }),
);

describe.each(exampleStages)('the alarms of %s', (stage) => {
  const template = templateOf(stage);
  const alarms = [
    ...resources(template, 'AWS::CloudWatch::Alarm', {
      AlarmName: z.string(),
      AlarmDescription: z.string(),
      AlarmActions: z.array(z.unknown()),
      OKActions: z.array(z.unknown()),
      Namespace: z.string(),
      MetricName: z.string(),
      Threshold: z.number(),
      TreatMissingData: z.string(),
      Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })),
    }).values(),
  ];

  test('tell what they mean to people, and where the runbook says what to do', () => {
    expect(alarms).toHaveLength(Object.keys(impacts).length);
    for (const { AlarmDescription } of alarms) {
      const [, impact, anchor = ''] = /^(.+) → infra\/RUNBOOK\.md#(.+)$/.exec(AlarmDescription) ?? [];
      expect(Object.entries(impacts).map(([name, { zh, en }]) => [name, `${zh} ${en}`])).toContainEqual([
        anchor,
        impact,
      ]);
      const paragraph = paragraphs.get(anchor) ?? '';
      expect(paragraph, anchor).toContain('**To people:**');
      for (const part of ['See', 'Do', 'Over'])
        expect(paragraph.toLowerCase(), anchor).toContain(part.toLowerCase());
    }
  });

  test('call the operators, and say when it is over', () => {
    for (const { AlarmActions, OKActions } of alarms)
      expect([AlarmActions, OKActions].map((actions) => actions.map(readable))).toEqual([
        ['<CallsTopic>'],
        ['<CallsTopic>'],
      ]);
  });

  test('watch what the functions report, under the name by which they report it', () => {
    const own = alarms.filter(({ Namespace }) => Namespace === metricNamespace);
    expect(own.map(({ MetricName }) => MetricName).sort()).toEqual([
      metricNames.mailAmbiguous,
      metricNames.mailUnsent,
      metricNames.monthHeldDays,
    ]);
    for (const { Dimensions } of own)
      expect(Dimensions).toEqual([{ Name: 'service', Value: 'trade-bulletin-test' }]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          POWERTOOLS_METRICS_NAMESPACE: metricNamespace,
          POWERTOOLS_SERVICE_NAME: 'trade-bulletin-test',
        }),
      },
    });
  });

  test('take silence for well-being, but for the gate, whose silence is the alarm', () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(silent.map(({ AlarmName }) => AlarmName)).toEqual(['trade-bulletin-test-gate-asleep']);
    const others = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'notBreaching');
    expect(others).toHaveLength(alarms.length - 1);
  });

  test('a month may be held for as many days as the stage says, not one more', () => {
    const held = alarms.find(({ MetricName }) => MetricName === metricNames.monthHeldDays);
    expect(held?.Threshold).toBe(4);
  });
});

test('every link within the runbook leads to a paragraph', () => {
  const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((anchor) => !paragraphs.has(anchor))).toEqual([]);
});

test('every output that the runbook reads is one that a stack has', () => {
  const named = new Set(
    [...runbook.matchAll(/\$\((?:output|arn) "?([A-Z][A-Za-z]+)/g)].map(([, name = '']) => name),
  );
  const outputs = exampleStages.flatMap((stage) => Object.keys(templateOf(stage).findOutputs('*')));
  expect(named.size).toBeGreaterThan(8);
  expect([...named].filter((name) => !outputs.includes(name))).toEqual([]);
});
