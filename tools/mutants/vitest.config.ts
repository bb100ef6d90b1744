import { defineConfig } from 'vitest/config'

/** Relative to the root of the copy in which the mutants live. */
const absolute = (path: string) => new URL(`../../${path}`, import.meta.url).pathname

/** Each file by itself, which is the default: a mutant must not stay in a module that others keep. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', root: absolute('packages/shared'), include: ['src/**/*.test.ts'] } },
      {
        test: {
          name: 'access',
          root: absolute('apps/api'),
          include: [
            'src/{app,forwarded,limits,security}.test.ts',
            'src/core/{origin,request-limit}.test.ts',
            'src/features/session/{device,new-session,session}.test.ts',
          ],
          setupFiles: [absolute('apps/api/src/testing/clean-up.setup.ts')],
        },
      },
    ],
  },
})
