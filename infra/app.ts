import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { z } from 'zod';
import { BulletinStack } from './bulletin-stack.ts';
import { NoSesThere, stageNamed, UnknownStage } from './settings.ts';

/** `npx cdk deploy -c stage=<name>` deploys `trade-bulletin-<name>`; without a name, the documented example. */
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
try {
  const name = z.string().default('example').parse(app.node.tryGetContext('stage'));
  new BulletinStack(app, `trade-bulletin-${name}`, { stage: stageNamed(name) });
  app.synth();
} catch (error) {
  // What the settings or the command say wrongly is a sentence; anything else is ours, and shows where it came from.
  if (!(error instanceof UnknownStage || error instanceof NoSesThere)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
