import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/cloud/**', 'node_modules/**'],
    reporters: ['default', './tests/reporter.ts'],
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
    // Ends a test that hangs; no test depends on how fast the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
