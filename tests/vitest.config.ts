import { defineConfig } from 'vitest/config'

// Set by `npm test`, which sums the runs.
const report = process.env['KHANH_TIET_REPORT']

// A busy machine is slower than the usual second; nothing waits so long unless something is missing.
const expect = { poll: { timeout: 15_000 } }

export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/{domain,text,store,main,tools}/**/*.test.ts'],
          setupFiles: ['tests/support/indexedDb.ts'],
          testTimeout: 60_000,
          expect,
          root: '.',
        },
      },
      {
        test: {
          name: 'screen',
          environment: 'happy-dom',
          include: ['tests/{ui,features,papers,stage,journeys}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/indexedDb.ts', 'tests/support/screen.ts'],
          // After a test the page is closed and the store at rest before a file puts back what it replaced.
          sequence: { hooks: 'list' },
          testTimeout: 60_000,
          expect,
          root: '.',
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/e2eSetup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          expect,
          hookTimeout: 120_000,
          root: '.',
        },
      },
    ],
  },
})
