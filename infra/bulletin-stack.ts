import { Stack, Tags, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { codeVersion } from '../functions/publish/code-version.ts';
import { Alarms } from './alarms.ts';
import { costTags, watchCosts } from './budget.ts';
import { Catalogue } from './catalogue.ts';
import { Dashboard } from './dashboard.ts';
import { stageEnvironment } from './environment.ts';
import { BulletinFunction, sizes } from './functions.ts';
import { mailRoute } from './mail.ts';
import { OperatorAccess } from './operator-access.ts';
import { Operators } from './operators.ts';
import { tellOutputs } from './outputs.ts';
import { letIntake, letPublish } from './permissions.ts';
import { Queues } from './queues.ts';
import { Schedule } from './schedule.ts';
import { checked, type Stage } from './settings.ts';
import { Storage } from './storage.ts';
import { Uploaders } from './uploaders.ts';

/**
 * One city's bulletin, from the bucket into which its officers drop files to the mail that its readers get:
 * incoming → uploads → intake → months → publish → archive and mail.
 */
export class BulletinStack extends Stack {
  constructor(scope: Construct, name: string, props: StackProps & { readonly stage: Stage }) {
    const stage = checked(props.stage);
    super(scope, name, {
      ...props,
      description: `外贸月通报 ${stage.city}: monthly foreign-trade bulletin`,
      env: { region: stage.region, ...(stage.account !== undefined && { account: stage.account }) },
      terminationProtection: true,
    });
    Tags.of(this).add('product', costTags.product);
    Tags.of(this).add(costTags.stage, name);
    const storage = new Storage(this, 'Storage', stage);
    const { incoming, archive } = storage;
    const queues = new Queues(this, 'Queues', {
      intakeTimeout: sizes.intake.timeout,
      publishTimeout: sizes.publish.timeout,
    });
    storage.announceUploads(queues.uploads.queue);

    const { budget, operators: addresses } = stage;
    if (budget !== undefined) watchCosts(this, { dollars: budget, operators: addresses, stage: name });
    const operators = new Operators(this, 'Calls', { addresses: stage.operators });
    const mail = mailRoute(this, { stage, operators: operators.topic });
    const settings = stageEnvironment(stage, { incoming, archive, queues, mail });
    const environment = { ...settings, CODE_VERSION: codeVersion() };
    const common = { environment, service: name, logRetention: stage.retention.logs };
    const intake = new BulletinFunction(this, 'Intake', {
      ...common,
      name: 'intake',
      queue: queues.uploads.queue,
    });
    const publish = new BulletinFunction(this, 'Publish', {
      ...common,
      name: 'publish',
      queue: queues.months.queue,
    });
    letIntake(intake.role, { incoming, archive, months: queues.months.queue });
    letPublish(publish.role, { archive, months: queues.months.queue });
    mail.allow(publish.role);
    new Schedule(this, 'Schedule', { targets: [publish.lambda, intake.lambda], timeZone: stage.timeZone });

    const watched = { queues, intake: intake.lambda, publish: publish.lambda, service: name };
    const alarms = new Alarms(this, 'Alarms', {
      ...watched,
      operators: operators.topic,
      heldDays: stage.heldDays,
    });
    const dashboard = new Dashboard(this, 'Dashboard', { ...watched, alarms: alarms.all });
    const catalogue = new Catalogue(this, 'Catalogue', { archive });
    const uploaders = new Uploaders(this, 'Uploaders', { incoming, archive });
    const operatorAccess = new OperatorAccess(this, 'OperatorAccess', {
      incoming,
      archive,
      ...{ queues, intake, publish, catalogue, mail, dashboard },
    });
    const policies = { uploaders: uploaders.policy, operators: operatorAccess.policy };
    tellOutputs(this, { settings, storage, queues, operators, mail, dashboard, catalogue, policies });
  }
}
