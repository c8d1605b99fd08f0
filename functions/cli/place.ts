import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Option, type Command } from 'commander';
import { chromiumPrinter } from '../ports/chromium-printer.ts';
import { systemClock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Mailer } from '../ports/mailer.ts';
import { sqsMonths } from '../ports/months-queue.ts';
import { s3Client, s3Store } from '../ports/s3-store.ts';
import type { Store } from '../ports/store.ts';
import { codeVersion } from '../publish/code-version.ts';
import { consider } from '../publish/consider.ts';
import { incomingPrefix, settingsOfOutputs } from '../settings.ts';
import type { Month } from '../trade/month.ts';
import { openFolder } from './folder.ts';
import { UsageError } from './options.ts';

export interface PlaceOptions {
  readonly in?: string;
  readonly out: string;
  readonly stack?: string;
}

/** Where an operator's command works: a folder, or a deployed stack. */
export interface Place extends AsyncDisposable {
  readonly archive: Store;
  readonly incoming: Store;
  /** What the keys of uploads begin with. */
  readonly prefix: string;
  /** Has the month considered: here and now in a folder, by the stack's functions in the cloud. */
  look(month: Month): Promise<void>;
}

export function placeOptions(command: Command): Command {
  return command
    .option('--in <folder>', 'folder with incoming/** and registers/* (default: the fixture city)')
    .option('--out <folder>', 'where its bulletins are kept', 'out')
    .addOption(
      new Option('--stack <name>', 'the deployed stack of that name instead of a folder').conflicts('in'),
    );
}

export function openPlace(options: PlaceOptions, log: Log): Promise<Place> {
  return options.stack === undefined ? folderPlace(options, log) : stackPlace(options.stack);
}

/** A folder has no mail server: what is due to readers stays unsent, and says so. */
const noMailer: Mailer = {
  send: () => Promise.reject(Object.assign(new Error('a folder sends no mail'), { code: 'ECONNECTION' })),
};

async function folderPlace(options: PlaceOptions, log: Log): Promise<Place> {
  const folder = await openFolder({ input: options.in, output: options.out, log });
  return {
    archive: folder.archive,
    incoming: folder.incoming,
    prefix: '',
    async look(month) {
      await consider(month, {
        archive: folder.archive,
        log,
        scratch: folder.scratch,
        code: codeVersion(),
        language: 'zh-CN',
        clock: systemClock,
        mailer: noMailer,
        operators: [],
        settings: { release: 'approved', quietMinutes: 0, timeZone: 'Asia/Shanghai' },
        openPrinter: () => chromiumPrinter({ log }),
      });
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function stackPlace(name: string): Promise<Place> {
  const { Stacks: stacks = [] } = await new CloudFormationClient().send(
    new DescribeStacksCommand({ StackName: name }),
  );
  const outputs = (stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => ({
    ...(OutputKey !== undefined && { OutputKey }),
    ...(OutputValue !== undefined && { OutputValue }),
  }));
  if (outputs.length === 0) throw new UsageError(`no stack "${name}", or it has no outputs`);
  const settings = settingsOfOutputs(outputs);
  const s3 = s3Client(process.env);
  const months = sqsMonths(new SQSClient(), settings.monthsQueueUrl);
  return {
    archive: s3Store(s3, settings.archiveBucket),
    incoming: s3Store(s3, settings.incomingBucket),
    prefix: incomingPrefix,
    look: (month) => months.name(month),
    [Symbol.asyncDispose]: () => {
      s3.destroy();
      return Promise.resolve();
    },
  };
}
