import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputOfVariable, readSettings, SettingsInvalid, settingsOfOutputs } from '../functions/settings.ts';

const common = {
  CITY: '长沙市',
  TIME_ZONE: 'Asia/Shanghai',
  RELEASE: 'approved',
  QUIET_MINUTES: '30',
  HELD_DAYS: '3',
  INCOMING_BUCKET: 'incoming-bucket',
  ARCHIVE_BUCKET: 'archive-bucket',
  UPLOADS_QUEUE_URL: 'https://sqs.example.com/1/uploads',
  MONTHS_QUEUE_URL: 'https://sqs.example.com/1/months',
  SENDER_ADDRESS: 'bulletin@commerce.example.com',
  SENDER_NAME: '长沙市商务局',
  OPERATORS: 'a@commerce.example.com, b@commerce.example.com',
};
const ses = { ...common, MAIL_TRANSPORT: 'ses', SES_CONFIGURATION_SET: 'messages' };
const smtp = {
  ...common,
  MAIL_TRANSPORT: 'smtp',
  SMTP_HOST: 'smtp.example.com',
  SMTP_PORT: '465',
  SMTP_SECRET_ARN: 'arn',
};

/** Variables at fault. */
function faults(environment: Record<string, string | undefined>): string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.faults.map(({ variable }) => variable);
    throw error;
  }
  return [];
}

test('the environment of a stage is read with its numbers and lists', () => {
  expect(readSettings(ses)).toEqual({
    city: '长沙市',
    timeZone: 'Asia/Shanghai',
    release: 'approved',
    quietMinutes: 30,
    heldDays: 3,
    incomingBucket: 'incoming-bucket',
    archiveBucket: 'archive-bucket',
    uploadsQueueUrl: 'https://sqs.example.com/1/uploads',
    monthsQueueUrl: 'https://sqs.example.com/1/months',
    sender: { address: 'bulletin@commerce.example.com', name: '长沙市商务局' },
    operators: ['a@commerce.example.com', 'b@commerce.example.com'],
    mail: { transport: 'ses', configurationSet: 'messages' },
  });
  expect(readSettings(smtp).mail).toEqual({
    transport: 'smtp',
    host: 'smtp.example.com',
    port: 465,
    secretArn: 'arn',
  });
});

describe('an environment at fault names', () => {
  test.each([
    [
      'every variable that is missing',
      { MAIL_TRANSPORT: 'ses' },
      [...Object.keys(common), 'SES_CONFIGURATION_SET'],
    ],
    ['a time zone that does not exist', { ...ses, TIME_ZONE: 'Asia/Changsha' }, ['TIME_ZONE']],
    ['a release that is neither', { ...ses, RELEASE: 'never' }, ['RELEASE']],
    ['a number that is none', { ...ses, HELD_DAYS: 'three' }, ['HELD_DAYS']],
    [
      'an operator who is no address',
      { ...ses, OPERATORS: 'a@commerce.example.com,nobody' },
      ['OPERATORS.1'],
    ],
    ['that nobody is called', { ...ses, OPERATORS: ' ' }, ['OPERATORS']],
    ['mail without a way', { ...common }, ['MAIL_TRANSPORT']],
    ['SMTP without a server', { ...smtp, SMTP_HOST: undefined }, ['SMTP_HOST']],
  ])('%s', (_, environment, expected) => {
    expect(faults(environment)).toEqual(expected);
  });
});

test("a stack's outputs are its environment under other names", () => {
  for (const environment of [ses, smtp]) {
    const outputs = Object.entries(environment).map(([variable, OutputValue]) => ({
      OutputKey: outputOfVariable(variable),
      OutputValue,
    }));
    const others = [{ OutputKey: 'UploadTo', OutputValue: 's3://incoming-bucket/incoming/' }];
    expect(settingsOfOutputs([...others, ...outputs])).toEqual(readSettings(environment));
  }
  expect(() => settingsOfOutputs([])).toThrow(SettingsInvalid);
});

test('names of outputs are letters and digits only, which is all that CloudFormation takes', () => {
  const word = fc.stringMatching(/^[A-Z]{2,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      expect(outputOfVariable(words.join('_'))).toMatch(/^[A-Z][A-Za-z]+$/);
    }),
  );
});
