import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  // As in the script of a platform that has all capabilities.
  define: { RETRACTS: 'true', REDRAWS: 'true' },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 60_000,
    // Of two cores it would leave one idle.
    maxWorkers: 2,
  },
});
