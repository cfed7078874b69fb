import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  // Each test starts a browser of its own, and the machines of a test run have few cores.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  forbidOnly: true,
  projects: [
    { name: 'e2e', testMatch: 'chromium/*.spec.ts' },
    { name: 'a11y', testMatch: 'a11y/*.spec.ts' },
  ],
});
