import { expect, test } from 'vitest'
import { mustReport } from './duty.ts'

const duty: Parameters<typeof mustReport>[0] = {
  project: { runState: 'running', startsOn: '2014-01-01' },
  unit: { validFrom: null, validTo: null },
  period: { to: '2014-09-30' },
  today: '2014-09-29',
}

test.each([
  ['runs', {}, true],
  ['is paused', { project: { ...duty.project, runState: 'paused' } }, false],
  ['is stopped', { project: { ...duty.project, runState: 'stopped' } }, false],
  [
    'starts on the last day of the period',
    { project: { ...duty.project, startsOn: '2014-09-30' } },
    true,
  ],
  ['starts a day later', { project: { ...duty.project, startsOn: '2014-10-01' } }, false],
  ['has a unit in its last day', { unit: { validFrom: null, validTo: '2014-09-29' } }, true],
  ['has a unit that is gone', { unit: { validFrom: null, validTo: '2014-09-28' } }, false],
  ['has a unit of tomorrow', { unit: { validFrom: '2014-09-30', validTo: null } }, false],
] as [string, Partial<typeof duty>, boolean][])('a project that %s reports', (_, part, must) => {
  expect(mustReport({ ...duty, ...part })).toBe(must)
})
