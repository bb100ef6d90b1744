import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  readonly errors: readonly unknown[]
}

/** `isOk`: how the run as a whole ended; a failure that no test accounts for counts as one. */
export function vitestCount(file: string, isOk: boolean): Tally {
  const report = read<VitestReport>(file)
  if (!report) return { passed: 0, failed: 1 }
  // A file that could not be loaded has no tests to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return settled(report.numPassedTests, report.numFailedTests + broken.length, isOk)
}

export function playwrightCount(file: string, isOk: boolean): Tally {
  const report = read<PlaywrightReport>(file)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return settled(expected, unexpected + flaky + skipped + report.errors.length, isOk)
}

function settled(passed: number, failed: number, isOk: boolean): Tally {
  return { passed, failed: failed === 0 && !isOk ? 1 : failed }
}

/** The two reporters' own files; the pinned versions decide their shape. */
function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
}
