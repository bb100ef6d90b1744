import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playwrightCount, vitestCount } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(report: object): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

const file1 = { status: 'passed', assertionResults: [{}] }
const broken = { status: 'failed', assertionResults: [] }

test('tests count one by one', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, testResults: [file1] }
  expect(vitestCount(file(report), false)).toEqual({ passed: 7, failed: 2 })
})

test('a file that cannot be loaded counts as a failure', () => {
  const report = { numPassedTests: 7, numFailedTests: 0, testResults: [file1, broken] }
  expect(vitestCount(file(report), false)).toEqual({ passed: 7, failed: 1 })
})

test('a run that ends badly is a failure even when each test passed', () => {
  const report = { numPassedTests: 7, numFailedTests: 0, testResults: [file1] }
  expect(vitestCount(file(report), true)).toEqual({ passed: 7, failed: 0 })
  expect(vitestCount(file(report), false)).toEqual({ passed: 7, failed: 1 })
})

test('a run that left no report is a failure', () => {
  expect(vitestCount(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 })
  expect(playwrightCount(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 })
})

test('a journey that was skipped or passed only the second time has not passed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
  expect(playwrightCount(file({ stats, errors: [{}] }), false)).toEqual({ passed: 3, failed: 4 })
})
