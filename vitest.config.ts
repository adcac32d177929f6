import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes of their own: a test may start a database, a browser or the whole desk.
    pool: 'forks',
    // One per core of the smallest machine this is meant for.
    maxWorkers: 2,
    // PostgreSQL and Chromium take their time to start on a busy machine; a test that is stuck still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
});
