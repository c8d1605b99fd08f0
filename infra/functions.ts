import { resolve } from 'node:path';
import { AssetHashType, DockerImage, Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { AssetCode } from 'aws-cdk-lib/aws-lambda';
import { Architecture, Code, Function, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { metricNamespace } from '../functions/settings.ts';
import { bundle, handlerOf, type FunctionName } from './bundle.ts';

/** Memory, disk and time of each function, and how many may run at once. */
export const sizes = {
  intake: {
    // Measured: a million rows (160 MB) take 0.5 GB and two seconds, ten million 1.4 GB and eighteen, the fixture city's
    // 65 uploads 0.3 GB and two. Processors come with memory; the most that a new account may have.
    memoryMb: 3008,
    // The Parquet of an upload, 13 MB for that million rows, and what DuckDB spills beyond its 1.8 GB of memory.
    diskMb: 4096,
    // A hundred times what a million rows take: room for a slow S3 and its retries.
    timeout: Duration.minutes(5),
    // Twenty parts of a month dropped together are taken in within a minute; a receipt commits one upload only.
    concurrency: 5,
  },
  publish: {
    // Measured by the chain's tests, cold to the mail of the fixture month: 1.0 GB with Chromium, which
    // prints all four editions; 175 pages take 1.4 GB.
    // Processors come with memory.
    memoryMb: 3008,
    // Chromium unpacked (0.2 GB) and the facts of three years.
    diskMb: 2048,
    // Nine seconds cold to the mail of the fixture month, twenty-three on two busy cores; the rest is for a mail server that answers
    // slowly, and for the thirteen months that rest on one that changed.
    timeout: Duration.minutes(5),
    // The least that an event source allows. Two at once are safe: who comes second finds the claim or the edition.
    concurrency: 2,
  },
} as const satisfies Record<FunctionName, object>;

export interface BulletinFunctionProps {
  readonly name: FunctionName;
  readonly queue: Queue;
  readonly environment: Readonly<Record<string, string>>;
  readonly service: string;
  readonly logRetention: RetentionDays;
}

/** One of the two functions: its zip, its own role without anything that AWS puts into every role, its log, its queue. */
export class BulletinFunction extends Construct {
  readonly lambda: Function;
  readonly role: Role;
  readonly log: LogGroup;
  /** ARN of what hands the queue's messages over. */
  readonly source: string;

  constructor(scope: Construct, id: string, props: BulletinFunctionProps) {
    super(scope, id);
    const { memoryMb, diskMb, timeout, concurrency } = sizes[props.name];
    this.log = new LogGroup(this, 'Log', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.log.grantWrite(this.role);
    this.lambda = new Function(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      // The only one for which Chromium's package has a binary.
      architecture: Architecture.X86_64,
      handler: handlerOf(props.name),
      code: code(props.name),
      role: this.role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      memorySize: memoryMb,
      ephemeralStorageSize: Size.mebibytes(diskMb),
      timeout,
      // What wakes the gate asks again five minutes later: a failed waking is not repeated besides.
      retryAttempts: 0,
      environment: {
        ...props.environment,
        POWERTOOLS_METRICS_NAMESPACE: metricNamespace,
        POWERTOOLS_SERVICE_NAME: props.service,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
    });
    const source = new SqsEventSource(props.queue, {
      batchSize: 1,
      reportBatchItemFailures: true,
      // Not reserved concurrency: with it SQS fetches more than may run, and what is throttled loses a try. Nor has a
      // new account any to reserve.
      maxConcurrency: concurrency,
    });
    this.lambda.addEventSource(source);
    this.source = source.eventSourceMappingArn;
  }
}

function code(name: FunctionName): AssetCode {
  return Code.fromAsset(resolve(import.meta.dirname, '../functions', name), {
    // What is imported from elsewhere changes the zip too.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never asked: what is bundled on this machine needs no container.
      image: DockerImage.fromRegistry('unused'),
      local: {
        tryBundle(folder: string) {
          bundle(name, folder);
          return true;
        },
      },
    },
  });
}
