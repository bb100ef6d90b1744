import { defineConfig } from 'vitest/config'

const api = { root: './apps/api', include: ['src/**/*.test.ts'] }
/** Relative paths count from the root of the project here, and from this file elsewhere. */
const postgres = new URL('apps/api/src/testing/postgres.setup.ts', import.meta.url).pathname

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'walls', include: ['tools/**/*.test.ts'] } },
      { test: { name: 'shared', root: './packages/shared', include: ['src/**/*.test.ts'] } },
      // The same files on both engines, but for what only one of them has; sheets know no database.
      { test: { name: 'api', ...api, exclude: ['src/**/*.pg.test.ts'] } },
      {
        test: {
          name: 'api-pg',
          ...api,
          exclude: ['src/**/*.sqlite.test.ts', 'src/sheets/**'],
          globalSetup: [postgres],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      './apps/web/vite.config.ts',
    ],
  },
})
