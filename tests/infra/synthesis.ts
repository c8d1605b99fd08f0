import { rmSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { z } from 'zod';
import { BulletinStack } from '../../infra/bulletin-stack.ts';
import { stageNamed, type Stage } from '../../infra/settings.ts';

/** The documented examples: one for each partition of AWS. */
export const exampleStages = ['example', 'example-china'] as const;
export type ExampleStage = (typeof exampleStages)[number];

/**
 * A stage's template as CloudFormation gets it, checked by cdk-nag; the functions' code is not bundled. `alter` may
 * first do something to the stack. Throws what the check finds.
 */
export function templateOf(stage: Stage | ExampleStage, alter?: (stack: BulletinStack) => void): Template {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  try {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    const chosen = typeof stage === 'string' ? stageNamed(stage) : stage;
    const stack = new BulletinStack(app, 'trade-bulletin-test', { stage: chosen });
    alter?.(stack);
    return Template.fromStack(stack);
  } finally {
    rmSync(app.outdir, { recursive: true, force: true });
  }
}

const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  Resource: z
    .unknown()
    .transform((it) => (Array.isArray(it) ? it.map(readable) : [readable(it)]))
    .optional(),
  Principal: z.unknown().transform(readable).optional(),
  Condition: z.unknown().transform(readable).optional(),
});
export type Statement = z.infer<typeof statement>;
const document = z.object({ Statement: z.array(statement) });

/** Resources of a type, by logical id, their properties read by a schema. */
export function resources<Shape extends z.ZodRawShape>(
  template: Template,
  type: string,
  shape: Shape,
): Map<string, z.infer<z.ZodObject<Shape>>> {
  const found = z
    .record(z.string(), z.object({ Properties: z.object(shape) }))
    .parse(template.findResources(type));
  return new Map(Object.entries(found).map(([id, { Properties }]) => [id, Properties]));
}

/** What the policies of one kind say, by the start of their logical id. */
export function statements(template: Template, type: string, id = ''): Statement[] {
  return [...resources(template, type, { PolicyDocument: document })]
    .filter(([name]) => name.startsWith(id))
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement);
}

/** A value of a template as a person reads it: references as <name>, without the hashes of logical ids. */
export function readable(value: unknown): string {
  if (typeof value === 'string') return value;
  const join = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }).safeParse(value);
  if (join.success) {
    const [glue, parts] = join.data['Fn::Join'];
    return parts.map(readable).join(glue);
  }
  const attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).safeParse(value);
  if (attribute.success) return `<${plain(attribute.data['Fn::GetAtt'][0])}>`;
  const reference = z.object({ Ref: z.string() }).safeParse(value);
  return reference.success ? `<${plain(reference.data.Ref)}>` : JSON.stringify(value);
}

function plain(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
