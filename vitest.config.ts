import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Ten thousand pages take longer than the quick checks may.
    include: [process.env['MUTATIONS'] ? 'test/mutations/*.test.ts' : 'test/unit/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
