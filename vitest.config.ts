import { defineConfig } from 'vitest/config';

/** Tests of an audit on several machines, which take a PostgreSQL server. */
const WITH_SERVER = 'test/**/*.postgres.test.ts';
const hasServer = Boolean(process.env.FOI_GATE_TEST_POSTGRES);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: hasServer ? [] : [WITH_SERVER],
    globalSetup: hasServer ? [] : ['test/left-out.ts'],
    // One processor less is usual, which leaves one of two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
