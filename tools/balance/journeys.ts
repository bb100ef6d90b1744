import { spawnSync } from 'node:child_process'

/**
 * The journeys in a browser, through a balancer to two processes on one PostgreSQL, of which one is killed
 * every few seconds. What follows on the command line goes to Playwright.
 */
const { status } = spawnSync(
  'playwright',
  ['test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
  { env: { ...process.env, E2E_BALANCE: 'on' }, stdio: 'inherit' },
)
process.exitCode = status ?? 1
