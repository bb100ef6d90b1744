import { defineConfig } from 'vitest/config'

/** Relative to the root of the copy in which the mutants live. */
const absolute = (path: string) => new URL(`../../${path}`, import.meta.url).pathname

/** A test that is only slow must not look like one that has noticed something. */
const patient = { testTimeout: 180_000, hookTimeout: 240_000 }

/** Each file by itself, which is the default: a mutant must not stay in a module that others keep. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...{ name: 'rules', root: absolute('packages/shared'), include: ['src/**/*.test.ts'] },
          ...patient,
        },
      },
      {
        test: {
          ...patient,
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
