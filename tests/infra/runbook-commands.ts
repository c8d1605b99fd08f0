/** A command of the runbook as it stands there, and the paragraphs that lead to it. */
export interface Command {
  readonly text: string;
  readonly section: string;
}

/** What a command asks of AWS, as "action on resource"; or that only an administrator can run it. */
type Asks = readonly string[] | 'administrator';

const archive = '<StorageArchive>';
const uploads = '<StorageIncoming>/incoming/*';
const stack = ['DescribeStacks', 'ListStackResources'].map((it) => `cloudformation:${it} on <AWS::StackId>`);
const deadLetters = ['<QueuesUploadsDeadLetters>', '<QueuesMonthsDeadLetters>'];
const queues = ['<QueuesUploads>', '<QueuesMonths>'];
const on = (places: readonly string[], ...actions: readonly string[]): string[] =>
  places.flatMap((place) => actions.map((action) => `${action} on ${place}`));
const listed = on(['<StorageIncoming>', archive], 's3:ListBucket');
const read = ['intake', 'facts', 'bulletins', 'mail', 'registers'].map(
  (folder) => `s3:GetObject on ${archive}/${folder}/*`,
);
const looked = [...stack.slice(0, 1), ...listed, ...read, `s3:GetObject on ${uploads}`];
const ordered = [
  ...looked,
  ...on([`${archive}/bulletins/*/status.json`, `${archive}/mail/*`], 's3:PutObject'),
  'sqs:SendMessage on <QueuesMonths>',
];

/** By the beginning of a command. The longer beginning counts. */
const table: Readonly<Record<string, Asks>> = {
  'aws athena start-query-execution': [
    ...on(['<athena:workgroup>'], 'athena:StartQueryExecution'),
    ...on(['<glue:catalog>', '<glue:database>', '<glue:table>'], 'glue:GetTable'),
    ...on([`${archive}/facts/*`, `${archive}/queries/*`], 's3:GetObject'),
    `s3:PutObject on ${archive}/queries/*`,
    ...on([archive], 's3:ListBucket', 's3:GetBucketLocation'),
  ],
  'aws athena get-query-results': [
    ...on(['<athena:workgroup>'], 'athena:GetQueryExecution', 'athena:GetQueryResults'),
    `s3:GetObject on ${archive}/queries/*`,
  ],
  'aws cloudformation describe-stacks': stack.slice(0, 1),
  'aws cloudformation list-stack-resources': stack.slice(1),
  'aws cloudformation update-termination-protection': 'administrator',
  'aws cloudformation delete-stack': 'administrator',
  'aws cloudtrail put-event-selectors': 'administrator',
  'aws cloudwatch describe-alarms': ['cloudwatch:DescribeAlarms on <cloudwatch:alarms>'],
  'aws lambda get-account-settings': ['lambda:GetAccountSettings on *'],
  'aws lambda invoke': ['lambda:InvokeFunction on <PublishFunction>'],
  'aws lambda list-event-source-mappings': ['lambda:ListEventSourceMappings on *'],
  'aws lambda update-event-source-mapping': on(
    ['<IntakeSource>', '<PublishSource>'],
    'lambda:UpdateEventSourceMapping',
  ),
  'aws logs tail': on(['<IntakeLog>', '<PublishLog>'], 'logs:FilterLogEvents'),
  'aws s3 cp': [...on([uploads, `${archive}/registers/*`], 's3:GetObject', 's3:PutObject'), ...listed],
  'aws s3 rm': on([uploads, `${archive}/registers/*`], 's3:DeleteObject'),
  'aws s3 sync "s3://$(output ArchiveBucket)/bulletins/" bulletins': [
    `s3:GetObject on ${archive}/bulletins/*`,
    ...listed,
  ],
  'aws s3 sync s3://OLD': 'administrator',
  'aws s3api copy-object': on([uploads], 's3:GetObjectVersion', 's3:PutObject'),
  'aws s3api delete-bucket-policy': 'administrator',
  'aws s3api delete-object': 'administrator',
  'aws s3api get-bucket-policy': 'administrator',
  'aws s3api list-object-versions': on(['<StorageIncoming>', archive], 's3:ListBucketVersions'),
  'aws s3api put-bucket-policy': 'administrator',
  'aws scheduler list-schedules': ['scheduler:ListSchedules on *'],
  'aws secretsmanager put-secret-value': ['secretsmanager:PutSecretValue on <MailSmtpLogin>'],
  'aws sesv2 create-email-identity': 'administrator',
  'aws sesv2 get-account': ['ses:GetAccount on *'],
  'aws sqs get-queue-attributes': on([...deadLetters, ...queues], 'sqs:GetQueueAttributes'),
  'aws sqs purge-queue': on(deadLetters, 'sqs:PurgeQueue'),
  'aws sqs receive-message': on(deadLetters, 'sqs:ReceiveMessage'),
  'aws sqs start-message-move-task': [
    ...on(deadLetters, 'sqs:StartMessageMoveTask', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'),
    ...on(deadLetters, 'sqs:GetQueueAttributes'),
    ...on(queues, 'sqs:SendMessage'),
  ],
  'npx bulletin explain': looked,
  'npx bulletin figures --in': [],
  'npx bulletin hold': ordered,
  'npx bulletin rebuild': ordered,
  'npx bulletin release': ordered,
  'npx bulletin resend': ordered,
  'npx bulletin status': looked,
  'npx bulletin upload': [...looked, `s3:PutObject on ${uploads}`],
  'npx bulletin remove': [...looked, `s3:DeleteObject on ${uploads}`],
  'npx cdk': 'administrator',
};

/** What a command asks for; undefined where the table has no line for it. */
export function asksOf(command: string): Asks | undefined {
  const beginnings = Object.keys(table).filter((beginning) => command.startsWith(beginning));
  const longest = beginnings.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : table[longest];
}

/** All commands of the runbook, also those within another, and those within a sentence. */
export function commandsIn(runbook: string): Command[] {
  const sections = runbook.split(/^(?=#{2,3} )/m);
  return sections.flatMap((section) => {
    const code = [...section.matchAll(/```sh\n(.*?)```|`([^`\n]+)`/gs)].map(
      ([, block = '', inline = '']) => block || inline,
    );
    return code.flatMap((text) =>
      [...text.matchAll(/(?:aws [a-z0-9]+ [a-z-]+|npx (?:bulletin|cdk) [a-z]+)[^\n]*/g)]
        .flatMap(([line]) => line.split(/\$\((?=aws )/))
        .map((command) => ({ text: command, section })),
    );
  });
}
