import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  // Each worker has a browser of its own, and waits for it much of the time: two cores are enough for three.
  workers: 3,
  fullyParallel: true,
  // They only end what hangs: the slowest machine of a test run takes four times as long as a common one.
  timeout: 400_000,
  expect: { timeout: 60_000 },
  // A machine that stands still for a second fails a test about time; the report then names that test as flaky.
  retries: 1,
  reporter: 'list',
  forbidOnly: true,
  projects: [
    { name: 'e2e', testMatch: 'chromium/*.spec.ts', grepInvert: /@alone/ },
    // What depends on how much of the processor is left for it, one after the other.
    { name: 'alone', testMatch: 'chromium/*.spec.ts', grep: /@alone/ },
    { name: 'a11y', testMatch: 'a11y/*.spec.ts' },
    // Fonts differ between machines, so `npm test` leaves it out. `npm run looks -- -u` stores what is there now.
    {
      name: 'looks',
      testMatch: ['looks/places.spec.ts', 'looks/numbers.spec.ts'],
      snapshotPathTemplate: '{testDir}/looks/stored/{arg}{ext}',
      // On one machine they do not differ; a word that changes does by some hundred pixels.
      expect: { toHaveScreenshot: { maxDiffPixels: 20 } },
    },
    { name: 'pictures', testMatch: 'looks/pictures.spec.ts' },
  ],
});
