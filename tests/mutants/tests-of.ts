import { defineConfig, type ViteUserConfig } from 'vitest/config';
import whole from '../../vitest.config.ts';

/**
 * The tests that the mutants of a folder are tried on, with laws on few examples. Modules are loaded once for all test
 * files, since none keeps state.
 */
export const testsOf = (folder: string): ViteUserConfig =>
  defineConfig({
    test: {
      ...whole.test,
      include: [`tests/${folder}/**/*.test.ts`],
      setupFiles: ['tests/mutants/few-examples.ts'],
      isolate: false,
      reporters: [],
      env: { ...whole.test?.env, LAWS: 'few' },
    },
  });
