import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/support/long-first.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // What is generated of the schemas is never older than they are, however the tests are started.
    globalSetup: ['scripts/validators/before-tests.ts'],
    // What is waited for comes when the machine has time for it; the usual second is over sooner on a busy one.
    expect: { poll: { timeout: 30_000 } },
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // What is drawn says something: a page reads its words before it mounts.
          setupFiles: ['ui/text/before-tests.ts'],
          // Properties and whole packs take seconds, and many on a loaded machine; time is judged in the bench alone.
          testTimeout: 120_000,
          include: [
            '{core,ui,extension,worker,cli,portal}/**/*.test.{ts,tsx}',
            'test/{journeys,screens,simulate}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'conformance', include: ['test/conformance/**/*.test.ts'], testTimeout: 240_000 },
      },
      {
        extends: true,
        test: {
          name: 'worker',
          globalSetup: ['test/support/before-servers.ts'],
          include: ['test/worker/**/*.test.ts', 'test/chaos/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Each file has a server of its own, and two processes, of which one waits for the other.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: ['test/support/before-servers.ts', 'test/support/before-browsers.ts'],
          // A red test tells what its pages showed.
          setupFiles: ['test/support/tell-last-words.ts'],
          include: ['test/e2e/**/*.test.ts', 'test/everywhere/**/*.test.ts'],
          exclude: ['test/e2e/commands.test.ts'],
          // The longest takes 40 seconds, and five times as many where the machine has a fifth of its time for it.
          testTimeout: 480_000,
          hookTimeout: 240_000,
          // Each file has a server and browsers of its own, which wait more than they work.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          // These build the extension anew, under the feet of whatever has it open: they run after the others.
          name: 'commands',
          include: ['test/e2e/commands.test.ts'],
          testTimeout: 240_000,
        },
      },
    ],
  },
})
