/**
 * Settings of Stryker for one folder of `functions/`.
 * @param {{ folder: string, break: number }} part the folder, and the least percentage of its mutants that tests must kill
 */
export const partOf = ({ folder, break: least }) => ({
  testRunner: 'vitest',
  vitest: { configFile: `tests/mutants/${folder}.vitest.ts`, related: false },
  coverageAnalysis: 'perTest',
  mutate: [`functions/${folder}/**/*.ts`],
  // Tags and keys are held by the compiler, what people read by the tests of words; a constant costs a run of all tests.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  ignorePatterns: ['out', 'cdk.out', 'fixtures/changsha', 'infra', '.ci'],
  tempDirName: 'out/mutants/sandbox',
  htmlReporter: { fileName: `out/mutants/${folder}.html` },
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 100, low: least, break: least },
});
