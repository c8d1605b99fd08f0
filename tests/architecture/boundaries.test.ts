import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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

/** Folders, each with the files that lie directly in it, that import one another in a circle. */
function circling(modules: ICruiseResult['modules']): string[] {
  const imported = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const folder = dirname(source);
    const others = imported.get(folder) ?? new Set();
    for (const { resolved } of dependencies) if (dirname(resolved) !== folder) others.add(dirname(resolved));
    imported.set(folder, others);
  }
  for (;;) {
    const free = [...imported].filter(([, others]) => ![...others].some((other) => imported.has(other)));
    if (free.length === 0) return [...imported.keys()].sort();
    for (const [folder] of free) imported.delete(folder);
  }
}

test('no folder imports back', async () => {
  const { modules } = await cruised();
  const ours = modules.filter(({ source }) => /^(functions|infra)\//.test(source));
  expect(circling(ours)).toEqual([]);
  const back = { source: 'functions/trade/back.ts', dependencies: [{ resolved: 'functions/words/help.ts' }] };
  expect(circling([...ours, Object.assign({}, ours[0], back)])).toContain('functions/trade');
});
