import { defineConfig } from 'vitest/config';

/** Tests of the whole chain on stand-in servers of this machine: `npm run test:cloud`. */
export default defineConfig({
  test: {
    include: ['tests/cloud/**/*.test.ts'],
    reporters: ['default', './tests/reporter.ts'],
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
    testTimeout: 400_000,
    hookTimeout: 180_000,
    maxWorkers: 1,
    globalSetup: 'tests/cloud/setup.ts',
  },
});
