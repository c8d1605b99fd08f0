import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BulletinStack } from '../../infra/bulletin-stack.ts';
import { stageNamed, type Stage } from '../../infra/settings.ts';

/** The documented examples: one for each partition of AWS. */
export const exampleStages = ['example', 'example-china'] as const;

/** A stage's template as CloudFormation gets it; the functions' code is not bundled. */
export function templateOf(stage: Stage | (typeof exampleStages)[number] = 'example'): Template {
  return Template.fromStack(stackOf(stage));
}

export function stackOf(stage: Stage | (typeof exampleStages)[number]): BulletinStack {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return new BulletinStack(app, 'trade-bulletin-test', {
    stage: typeof stage === 'string' ? stageNamed(stage) : stage,
  });
}
