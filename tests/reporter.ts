import type { Reporter, TestModule } from 'vitest/node';

/** Prints the run's closing line, `N passed, N failed, N skipped`, which continuous integration reads. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        count[state === 'pending' ? 'skipped' : state] += 1;
      }
      const brokeBeforeAnyTest =
        module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed');
      if (brokeBeforeAnyTest) count.failed += 1;
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
