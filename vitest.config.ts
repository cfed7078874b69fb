import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Folders whose tests leave nothing behind in what they import: each file would spend most of its time importing that anew. */
const sharing = [
  'adapters',
  'docs',
  'goals',
  'i18n',
  'messages',
  'model',
  'numbers',
  'report',
  'sample',
  'store',
].map((folder) => `test/unit/${folder}/**/*.test.ts`);

export default defineConfig({
  plugins: [WxtVitest()],
  // As in the script of a platform that has all capabilities.
  define: { RETRACTS: 'true', REDRAWS: 'true' },
  test: {
    restoreMocks: true,
    setupFiles: ['./test/unit/browser.ts'],
    testTimeout: 60_000,
    // Of two cores it would leave one idle.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      {
        extends: true,
        test: { name: 'isolated', include: ['test/unit/**/*.test.{ts,tsx}'], exclude: sharing },
      },
    ],
  },
});
