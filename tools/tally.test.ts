import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playwrightTally, vitestTally } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(report: object): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

const right = { status: 'passed', fullName: 'one is one', failureMessages: [] }
const wrong = { status: 'failed', fullName: 'two is one', failureMessages: ['not 1\n  at here'] }
const fine = { name: 'a.test.ts', status: 'passed', assertionResults: [right] }
const red = { name: 'b.test.ts', status: 'failed', assertionResults: [right, wrong] }
const broken = {
  name: 'c.test.ts',
  status: 'failed',
  message: 'no such file',
  assertionResults: [],
}

test('each test that failed is named with what was wrong', () => {
  const report = { numPassedTests: 7, testResults: [fine, red] }
  const failures = ['b.test.ts › two is one: not 1']
  expect(vitestTally(file(report), false)).toEqual({ passed: 7, failures })
})

test('a file that cannot be loaded counts as a failure', () => {
  const report = { numPassedTests: 7, testResults: [fine, broken] }
  const failures = ['c.test.ts: no such file']
  expect(vitestTally(file(report), false)).toEqual({ passed: 7, failures })
})

test('a run that ends badly is a failure even when each test passed', () => {
  const report = { numPassedTests: 7, testResults: [fine] }
  expect(vitestTally(file(report), true)).toEqual({ passed: 7, failures: [] })
  expect(vitestTally(file(report), false).failures).toHaveLength(1)
})

test('a run that left no report is a failure', () => {
  const none = join(folder, 'none.json')
  expect(vitestTally(none, true)).toMatchObject({ passed: 0, failures: [expect.any(String)] })
  expect(playwrightTally(none, true)).toMatchObject({ passed: 0, failures: [expect.any(String)] })
})

test('a journey that was skipped or passed only the second time has not passed', () => {
  const specs = ['expected', 'unexpected', 'flaky', 'skipped'].map((status) => ({
    title: `${status} journey`,
    tests: [{ status }],
  }))
  const inner = { file: 'd.e2e.ts', specs }
  const suites = [{ file: 'd.e2e.ts', specs: [], suites: [inner] }]
  const report = { stats: { expected: 1 }, suites, errors: [{ message: 'no browser' }] }
  expect(playwrightTally(file(report), false)).toEqual({
    passed: 1,
    failures: [
      'd.e2e.ts › unexpected journey (unexpected)',
      'd.e2e.ts › flaky journey (flaky)',
      'd.e2e.ts › skipped journey (skipped)',
      'journeys: no browser',
    ],
  })
})
