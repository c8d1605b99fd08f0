import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { z } from 'zod';
import { BulletinStack } from './bulletin-stack.ts';
import { stageNamed } from './settings.ts';

/** `npx cdk deploy -c stage=<name>` deploys `trade-bulletin-<name>`; without a name, the documented example. */
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
const name = z.string().default('example').parse(app.node.tryGetContext('stage'));
new BulletinStack(app, `trade-bulletin-${name}`, { stage: stageNamed(name) });
app.synth();
