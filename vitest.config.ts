import { defineConfig } from 'vitest/config'

const api = { root: './apps/api', include: ['src/**/*.test.ts'] }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'walls', include: ['tools/**/*.test.ts'] } },
      { test: { name: 'shared', root: './packages/shared', include: ['src/**/*.test.ts'] } },
      { test: { name: 'api', ...api } },
      {
        test: {
          name: 'api-pg',
          ...api,
          globalSetup: [new URL('apps/api/src/testing/postgres.setup.ts', import.meta.url).pathname],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      './apps/web/vite.config.ts',
    ],
  },
})
