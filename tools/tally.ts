import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** What passed, and the names of what did not, for the end of a long run. */
export interface Tally {
  readonly passed: number
  readonly failures: readonly string[]
}

interface VitestReport {
  readonly numPassedTests: number
  readonly testResults: readonly {
    name: string
    status: string
    message?: string
    assertionResults: readonly { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

interface Suite {
  readonly file: string
  readonly specs: readonly { title: string; tests: readonly { status: string }[] }[]
  readonly suites?: readonly Suite[]
}

interface PlaywrightReport {
  readonly stats: { expected: number }
  readonly suites: readonly Suite[]
  readonly errors: readonly { message?: string }[]
}

/** `isOk`: how the run as a whole ended; a failure that no test accounts for counts as one. */
export function vitestTally(file: string, isOk: boolean): Tally {
  const report = read<VitestReport>(file)
  if (!report) return { passed: 0, failures: ['tests: no report was left'] }
  const failures = report.testResults.flatMap((result) => {
    const from = relative('', result.name)
    const failed = result.assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not be loaded has no tests to fail.
    if (failed.length === 0 && result.status === 'failed') return [named(from, result.message)]
    return failed.map((one) => named(`${from} › ${one.fullName}`, one.failureMessages[0]))
  })
  return settled(report.numPassedTests, failures, isOk)
}

export function playwrightTally(file: string, isOk: boolean): Tally {
  const report = read<PlaywrightReport>(file)
  if (!report) return { passed: 0, failures: ['journeys: no report was left'] }
  const failures = [
    ...report.suites.flatMap(notAsExpected),
    ...report.errors.map(({ message }) => named('journeys', message)),
  ]
  return settled(report.stats.expected, failures, isOk)
}

/** Also what was skipped, or passed only the second time. */
function notAsExpected({ file, specs, suites = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status }) => `${file} › ${title} (${status})`),
  )
  return [...own, ...suites.flatMap(notAsExpected)]
}

function settled(passed: number, failures: readonly string[], isOk: boolean): Tally {
  const unnamed = failures.length === 0 && !isOk ? ['the run as a whole ended badly'] : []
  return { passed, failures: [...failures, ...unnamed] }
}

function named(what: string, message = ''): string {
  const [firstLine = ''] = message.split('\n')
  return firstLine === '' ? what : `${what}: ${firstLine}`
}

/** The two reporters' own files; the pinned versions decide their shape. */
function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
}
