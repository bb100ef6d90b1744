import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOffice } from '../apps/api/src/testing/office.ts'
import { findBrowser } from './browser.ts'
import { playwrightTally, type Tally, vitestTally } from './tally.ts'

/**
 * Everything that must hold, one after another, whatever fails before: `npm test`. What failed is named
 * once more at the end; the last line says how many tests and steps passed and failed.
 */
const root = join(import.meta.dirname, '..')
const results = join(root, 'test-results')
const bin = join(root, 'node_modules/.bin')
const env = { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}`, CI: '1', FORCE_COLOR: '0' }

rmSync(results, { recursive: true, force: true })
const vitestResults = join(results, 'vitest.json')
const steps: (() => Tally)[] = [
  () => step('Format, lint and walls', 'biome', 'check'),
  () => step('Types', 'tsc'),
  () => step('Dead code', 'knip'),
  () => step('Build', 'pnpm', 'build'),
  () => step('Size of what browsers load', 'size-limit'),
  () => step('List of parts', 'pnpm', 'parts'),
  () => {
    provideOffice()
    const json = `--outputFile.json=${vitestResults}`
    const isOk = run('Tests', 'vitest', 'run', '--reporter=default', '--reporter=json', json)
    return vitestTally(vitestResults, isOk)
  },
  () => {
    provideBrowser()
    const config = ['--config', 'e2e/playwright.config.ts']
    const isOk = run('Journeys in a browser', 'playwright', 'test', ...config)
    return playwrightTally(join(results, 'e2e.json'), isOk)
  },
  () => step('Crash of the server', 'node', 'tools/crash/crash.ts', '--rounds', '3'),
  () => step('Crash of a browser', 'node', 'tools/crash/browser.ts', '--rounds', '3'),
]

const tallies = steps.map((perform) => perform())
const passed = sum(tallies.map((tally) => tally.passed))
const failures = tallies.flatMap((tally) => tally.failures)
if (failures.length > 0) console.log(`\n== What failed ==\n${failures.join('\n')}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 ? 0 : 1

/** A step that is right or wrong as a whole. */
function step(...what: Parameters<typeof run>): Tally {
  return run(...what) ? { passed: 1, failures: [] } : { passed: 0, failures: [what[0]] }
}

function run(heading: string, command: string, ...args: string[]): boolean {
  console.log(`\n== ${heading} ==`)
  const start = performance.now()
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' })
  if (error) console.error(error.message)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`-- ${heading}: ${status === 0 ? 'ok' : 'failed'} in ${seconds} s`)
  return status === 0
}

/** Fetches LibreOffice where none is, for root; the tests that want it fail without it. */
function provideOffice(): void {
  if (findOffice() || process.getuid?.() !== 0) return
  run('Fetch the list of packages', 'apt-get', 'update')
  const manner = ['install', '-y', '--no-install-recommends']
  run('Fetch LibreOffice', 'apt-get', ...manner, 'libreoffice-calc-nogui')
}

/** Fetches a browser where none is: Playwright's own, else, for root, the system's. */
function provideBrowser(): void {
  if (findBrowser()) return
  if (run('Fetch a browser', 'playwright', 'install', 'chromium') && findBrowser()) return
  if (process.getuid?.() !== 0) return
  run('Fetch the list of packages', 'apt-get', 'update')
  run('Fetch the browser of the system', 'apt-get', 'install', '-y', 'chromium')
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
