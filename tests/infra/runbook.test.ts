import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asksOf, commandsIn } from './runbook-commands.ts';
import { readable, resources, statements, templateOf, type Statement } from './synthesis.ts';
import { z } from 'zod';

const commands = commandsIn(readFileSync(resolve(import.meta.dirname, '../../infra/RUNBOOK.md'), 'utf8'));
const asked = commands.map((command) => ({ ...command, asks: asksOf(command.text) }));

test('the table knows every command of the runbook', () => {
  expect(commands.length).toBeGreaterThan(50);
  expect(asked.filter(({ asks }) => asks === undefined).map(({ text }) => text)).toEqual([]);
});

test('where the runbook has a command that needs an administrator, it says so', () => {
  const theirs = asked.filter(({ asks }) => asks === 'administrator');
  expect(theirs.length).toBeGreaterThan(5);
  expect(theirs.filter(({ section }) => !section.includes('administrator')).map(({ text }) => text)).toEqual(
    [],
  );
});

/** By one name: what the tables of AWS call a resource, and what the template calls it. */
const named: readonly (readonly [RegExp, string])[] = [
  [/^arn:<AWS::Partition>:athena:.*:workgroup\/.*$/, '<athena:workgroup>'],
  [/^arn:<AWS::Partition>:glue:.*:(catalog|database|table)(\/.*)?$/, '<glue:$1>'],
  [/^arn:<AWS::Partition>:cloudwatch:.*:alarm:\*$/, '<cloudwatch:alarms>'],
  [
    /^arn:<AWS::Partition>:lambda:.*:event-source-mapping:<(Intake|Publish)FunctionSqsEventSource.*$/,
    '<$1Source>',
  ],
];

function allowed(said: readonly Statement[]): Set<string> {
  const called = (resource: string): string =>
    named.reduce((name, [pattern, short]) => name.replace(pattern, short), resource);
  return new Set(
    said
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action, Resource = [] }) =>
        Action.flatMap((action) => Resource.map((resource) => `${action} on ${called(resource)}`)),
      ),
  );
}

describe.each(['example', 'example-china'] as const)('%s', (stage) => {
  const template = templateOf(stage);

  test('every other command of the runbook works with the policy that the stack gives to operators', () => {
    const may = allowed(statements(template, 'AWS::IAM::ManagedPolicy', 'OperatorAccess'));
    // By SES there is no password to rotate, and where mail leaves by a server there is no SES.
    const notThere = stage === 'example' ? 'secretsmanager:' : 'ses:';
    const lacking = asked.flatMap(({ text, asks }) =>
      asks === undefined || asks === 'administrator'
        ? []
        : asks.filter((it) => !may.has(it) && !it.startsWith(notThere)).map((it) => `${text}: ${it}`),
    );
    expect(lacking).toEqual([]);
  });

  test('the policies that people are given are no longer than AWS takes', () => {
    const policies = resources(template, 'AWS::IAM::ManagedPolicy', { PolicyDocument: z.unknown() });
    expect(policies.size).toBe(2);
    for (const { PolicyDocument } of policies.values()) {
      // As long as the ARNs that stand for references may become.
      const long = JSON.stringify(PolicyDocument, (_, value: unknown) => {
        const text = readable(value);
        return typeof value === 'object' && text.includes('<') && !text.startsWith('{')
          ? text
              .replaceAll('<AWS::Partition>', 'aws-cn')
              .replaceAll('<AWS::AccountId>', '123456789012')
              .replace(/<[^>]+>/g, 'x'.repeat(90))
          : value;
      });
      expect(long.length).toBeLessThan(6144);
    }
  });
});
