import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

const configurationSchema = z.object({
  options: z.custom<ICruiseOptions>(isObject),
  forbidden: z.custom<NonNullable<IFlattenedRuleSet['forbidden']>>(Array.isArray),
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function configuration(): z.infer<typeof configurationSchema> {
  return configurationSchema.parse(JSON.parse(readFileSync(join(root, '.dependency-cruiser.json'), 'utf8')));
}

async function cruised(): Promise<ICruiseResult> {
  const { options, forbidden } = configuration();
  const { output } = await cruise(
    ['functions', 'infra'],
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: root },
    {},
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  if (typeof output === 'string') throw new TypeError('the cruise answered with a text, not with its result');
  return output;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
}

test('each folder imports only what the layout allows, and the check has seen every source file', async () => {
  const { summary, modules } = await cruised();
  const seen = modules.filter(({ source }) => /^(functions|infra)\/.*\.ts$/.test(source));
  expect(seen.length).toBe(sourceFiles('functions').length + sourceFiles('infra').length);
  expect(seen.some(({ dependencies }) => dependencies.length > 3)).toBe(true);
  const violations = summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
  expect(violations).toEqual([]);
});
