import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Of use on a busy machine only; nothing here is a measurement.
const patient = {
  ...{ testTimeout: 180_000, hookTimeout: 240_000 },
  expect: { poll: { timeout: 30_000 } },
}
/** Files of one worker share what they import: loading it costs more than most of them. */
const together = { ...patient, isolate: false }
/** Relative paths count from the root of the project here, and from this file elsewhere. */
const absolute = (path: string) => new URL(path, import.meta.url).pathname
const api = {
  ...together,
  root: './apps/api',
  include: ['src/**/*.test.ts'],
  setupFiles: [absolute('apps/api/src/testing/clean-up.setup.ts')],
}
const office = 'src/**/*.office.test.ts'

export default defineConfig({
  test: {
    // One per core: the usual count leaves one of two idle.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { name: 'walls', ...together, include: ['tools/**/*.test.ts'] } },
      {
        test: {
          name: 'shared',
          ...together,
          root: './packages/shared',
          include: ['src/**/*.test.ts'],
        },
      },
      // The same files on both engines, but for what only one of them has; sheets know no database.
      { test: { name: 'api', ...api, exclude: ['src/**/*.pg.test.ts', office] } },
      {
        test: {
          name: 'api-pg',
          ...api,
          exclude: ['src/**/*.sqlite.test.ts', 'src/sheets/**', office],
          globalSetup: [absolute('apps/api/src/testing/postgres.setup.ts')],
        },
      },
      // What LibreOffice makes of our files, and we of its; `tools/verify.ts` fetches it.
      { test: { name: 'office', ...api, include: [office] } },
      './apps/web/vite.config.ts',
    ],
  },
})
