import { expect, test } from 'vitest';
import { z } from 'zod';
import { stageNamed } from '../../infra/settings.ts';
import { resources, templateOf, type ExampleStage } from './synthesis.ts';

/** What holds data or a name that cannot be made twice, by logical id. Another id would be another, empty one. */
const kept: Readonly<Record<ExampleStage, Readonly<Record<string, string>>>> = {
  example: {
    MailSender3CE0A474: 'AWS::SES::EmailIdentity',
    StorageArchiveEF4C9845: 'AWS::S3::Bucket',
    StorageIncoming33D0DC0D: 'AWS::S3::Bucket',
  },
  'example-china': {
    MailSmtpLogin06E6E550: 'AWS::SecretsManager::Secret',
    StorageArchiveEF4C9845: 'AWS::S3::Bucket',
    StorageIncoming33D0DC0D: 'AWS::S3::Bucket',
  },
};

const template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), DeletionPolicy: z.string().optional() })),
});

test.each(['example', 'example-china'] as const)(
  'an upgrade of %s finds what holds data under the ids that it had, and keeps it',
  (stage) => {
    const { Resources } = template.parse(templateOf(stage).toJSON());
    const retained = Object.entries(Resources).filter(([, it]) => it.DeletionPolicy?.startsWith('Retain'));
    expect(Object.fromEntries(retained.map(([id, { Type }]) => [id, Type]))).toEqual(kept[stage]);
  },
);

test('a stage that is deployed anew makes no second identity of its sender, and still sends as it', () => {
  const anew = templateOf({
    ...stageNamed('example'),
    mail: { transport: 'ses', identity: 'existing' },
  });
  anew.resourceCountIs('AWS::SES::EmailIdentity', 0);
  expect(JSON.stringify(anew.findResources('AWS::IAM::Policy'))).toContain('identity/commerce.example.com');
});

test('everything that can carries the tags of its stage, and a budget tells the operators', () => {
  const template = templateOf({ ...stageNamed('example'), budget: 20 });
  for (const type of ['AWS::S3::Bucket', 'AWS::Lambda::Function', 'AWS::SQS::Queue']) {
    const found = resources(template, type, {
      Tags: z.array(z.object({ Key: z.string(), Value: z.string() })),
    });
    expect(found.size).toBeGreaterThan(0);
    for (const { Tags } of found.values())
      expect(Tags).toEqual([
        { Key: 'product', Value: 'trade-bulletin' },
        { Key: 'stage', Value: 'trade-bulletin-test' },
      ]);
  }
  template.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: {
      BudgetLimit: { Amount: 20, Unit: 'USD' },
      CostFilters: { TagKeyValue: ['user:stage$trade-bulletin-test'] },
    },
  });
  expect(JSON.stringify(template.findResources('AWS::Budgets::Budget'))).toContain(
    'operator@commerce.example.com',
  );
  templateOf('example').resourceCountIs('AWS::Budgets::Budget', 0);
});
