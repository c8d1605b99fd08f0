import { describe, expect, test } from 'vitest';
import { exampleStages, statements, templateOf, type Statement } from './synthesis.ts';

const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const receive = [
  'sqs:ReceiveMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueUrl',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
];

/** "action on resource" for each pair that a policy allows, sorted. */
function allowed(said: readonly Statement[]): string[] {
  return said
    .flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => (Resource ?? []).map((resource) => `${action} on ${resource}`)),
    )
    .sort();
}

function pairs(actions: readonly string[], ...places: readonly string[]): string[] {
  return actions.flatMap((action) => places.map((place) => `${action} on ${place}`));
}

const write = ['s3:PutObject', 's3:AbortMultipartUpload'];

describe.each(exampleStages)('permissions of %s', (stage) => {
  const template = templateOf(stage);

  test('the intake reads uploads, writes facts and receipts, names months, and nothing else', () => {
    const facts = '<StorageArchive>/facts/*';
    const receipts = '<StorageArchive>/intake/*';
    expect(allowed(statements(template, 'AWS::IAM::Policy', 'IntakeRole'))).toEqual(
      [
        ...pairs(log, '<IntakeLog>'),
        ...pairs(receive, '<QueuesUploads>'),
        ...pairs(['s3:ListBucket'], '<StorageIncoming>', '<StorageArchive>'),
        ...pairs(['s3:GetObject'], '<StorageIncoming>/incoming/*', receipts),
        ...pairs([...write, 's3:DeleteObject'], facts, receipts),
        ...pairs(['sqs:SendMessage'], '<QueuesMonths>'),
      ].sort(),
    );
  });

  test('publishing reads the archive, files editions and claims, sends mail, removes nothing', () => {
    const partition = '<AWS::Partition>';
    const ses = `arn:${partition}:ses:ap-southeast-1:<AWS::AccountId>`;
    const mail =
      stage === 'example'
        ? pairs(
            ['ses:SendEmail', 'ses:SendRawEmail'],
            `${ses}:identity/commerce.example.com`,
            `${ses}:configuration-set/<MailMessages>`,
          )
        : pairs(['secretsmanager:GetSecretValue'], '<MailSmtpLogin>');
    const editions = '<StorageArchive>/bulletins/*';
    const claims = '<StorageArchive>/mail/*';
    const read = ['registers', 'facts', 'intake'].map((folder) => `<StorageArchive>/${folder}/*`);
    const filed = [
      editions,
      claims,
      '<StorageArchive>/public/*',
      '<StorageArchive>/public-site/*',
      '<StorageArchive>/disclosure/*',
    ];
    expect(allowed(statements(template, 'AWS::IAM::Policy', 'PublishRole'))).toEqual(
      [
        ...pairs(log, '<PublishLog>'),
        ...pairs(receive, '<QueuesMonths>'),
        ...pairs(['s3:ListBucket'], '<StorageArchive>'),
        ...pairs(['s3:GetObject'], ...read, ...filed),
        ...pairs(write, ...filed),
        ...pairs(['sqs:SendMessage'], '<QueuesMonths>'),
        ...mail,
      ].sort(),
    );
  });

  test('an officer puts files, reads and removes them, and reads receipts, states and where to upload', () => {
    const said = statements(template, 'AWS::IAM::ManagedPolicy', 'Uploaders');
    expect(allowed(said)).toEqual(
      [
        ...pairs(
          [...write, 's3:ListMultipartUploadParts', 's3:GetObject', 's3:GetObjectVersion', 's3:DeleteObject'],
          '<StorageIncoming>/incoming/*',
        ),
        ...pairs(['s3:ListBucket'], '<StorageIncoming>', '<StorageArchive>'),
        ...pairs(['s3:ListBucketVersions'], '<StorageIncoming>'),
        ...pairs(['s3:GetObject'], '<StorageArchive>/intake/*', '<StorageArchive>/bulletins/*/status.json'),
        ...pairs(['cloudformation:DescribeStacks'], '<AWS::StackId>'),
      ].sort(),
    );
    const listing = said.filter(({ Action }) => Action.includes('s3:ListBucket'));
    expect(listing.map(({ Condition }) => Condition)).toEqual([
      '{"StringLike":{"s3:prefix":"incoming/*"}}',
      '{"StringLike":{"s3:prefix":["intake/*","bulletins/*"]}}',
    ]);
  });

  test('an operator gives orders and mends uploads and registers, and neither removes a version nor touches an edition', () => {
    const said = statements(template, 'AWS::IAM::ManagedPolicy', 'OperatorAccess');
    const of = (...actions: readonly string[]): string[] =>
      allowed(said.filter(({ Action }) => Action.some((one) => actions.includes(one)))).filter((pair) =>
        actions.some((action) => pair.startsWith(`${action} on `)),
      );
    const mended = ['<StorageIncoming>/incoming/*', '<StorageArchive>/registers/*'];
    expect(of('s3:PutObject')).toEqual(
      pairs(
        ['s3:PutObject'],
        ...['bulletins/*/status.json', 'bulletins/*/sealed.pdf', 'mail/*', 'queries/*'].map(
          (keys) => `<StorageArchive>/${keys}`,
        ),
        ...mended,
      ).sort(),
    );
    expect(of('s3:DeleteObject', 's3:DeleteObjectVersion')).toEqual(
      pairs(['s3:DeleteObject'], ...mended).sort(),
    );
    expect(of('lambda:InvokeFunction')).toEqual(['lambda:InvokeFunction on <PublishFunction>']);
    const changing = said
      .flatMap(({ Action }) => Action)
      .filter((it) => /:(Put|Update|Delete|Create|Purge)/.test(it));
    expect([...new Set(changing)].sort()).toEqual([
      ...['lambda:UpdateEventSourceMapping', 's3:DeleteObject', 's3:PutObject'],
      ...(stage === 'example' ? [] : ['secretsmanager:PutSecretValue']),
      ...['sqs:DeleteMessage', 'sqs:PurgeQueue'],
    ]);
  });

  test('the schedule may wake the two functions', () => {
    expect(allowed(statements(template, 'AWS::IAM::Policy', 'ScheduleRole'))).toEqual([
      'lambda:InvokeFunction on <IntakeFunction>',
      'lambda:InvokeFunction on <PublishFunction>',
    ]);
  });

  test('nothing is allowed by a wildcard of actions, on everything, or by a policy of AWS', () => {
    const policies = [
      'AWS::IAM::Policy',
      'AWS::IAM::ManagedPolicy',
      'AWS::SQS::QueuePolicy',
      'AWS::SNS::TopicPolicy',
    ];
    const given = policies
      .flatMap((type) => statements(template, type))
      .filter(({ Effect }) => Effect === 'Allow');
    expect(given.length).toBeGreaterThan(15);
    for (const { Action } of given) expect(Action.filter((action) => action.includes('*'))).toEqual([]);
    const onAll = given.filter(({ Resource }) => Resource?.includes('*'));
    expect(onAll.flatMap(({ Action }) => Action).sort()).toEqual([
      // What AWS knows no resource for; none of them changes anything.
      'cloudwatch:GetMetricData',
      'lambda:GetAccountSettings',
      'lambda:ListEventSourceMappings',
      'scheduler:ListSchedules',
      'ses:GetAccount',
    ]);
    expect(JSON.stringify(template.findResources('AWS::IAM::Role'))).not.toContain('ManagedPolicyArns');
  });
});

test('mail leaves as the one sender', () => {
  const [sending] = statements(templateOf('example'), 'AWS::IAM::Policy', 'PublishRole').filter(
    ({ Action }) => Action.includes('ses:SendEmail'),
  );
  expect(sending?.Condition).toBe('{"StringEquals":{"ses:FromAddress":"bulletin@commerce.example.com"}}');
});

test('alarms of this account may call the operators, and SES may for its own messages', () => {
  const given = statements(templateOf('example'), 'AWS::SNS::TopicPolicy').filter(
    ({ Effect }) => Effect === 'Allow',
  );
  expect(given.map(({ Principal }) => Principal)).toEqual([
    '{"Service":"cloudwatch.amazonaws.com"}',
    '{"Service":"ses.amazonaws.com"}',
  ]);
  for (const { Condition } of given) expect(Condition?.toLowerCase()).toContain('aws:sourceaccount');
});
