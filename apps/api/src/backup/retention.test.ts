import { addDays } from '@app/shared/core/day.ts'
import { expect, test } from 'vitest'
import { backupDay, outlived } from './retention.ts'

const nameOf = (day: string) => `tiendo-${day.replaceAll('-', '')}-013000.backup`
const today = '2014-09-29'
/** One every day of two years. */
const everyDay = Array.from({ length: 730 }, (_, ago) => nameOf(addDays(today, -ago)))

/** The days that stay, latest first. */
function kept(names: readonly string[]): string[] {
  const gone = new Set(outlived(names, today))
  return names.filter((name) => !gone.has(name)).map((name) => backupDay(name) ?? '')
}

test('every day of two weeks stays', () => {
  const days = kept(everyDay)
  expect(days.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, ago) => addDays(today, -ago)))
  expect(days[14]).toBe('2014-09-15')
})

test('then one a week for eight weeks, and one a month for a year', () => {
  const days = kept(everyDay)
  const older = days.slice(14)
  expect(older.slice(0, 6)).toEqual([
    ...['2014-09-15', '2014-09-08', '2014-09-01', '2014-08-25', '2014-08-18', '2014-08-11'],
  ])
  expect(older).toContain('2014-08-01')
  expect(older).toContain('2013-10-01')
  expect(older).not.toContain('2013-09-01')
  expect(days.length).toBeLessThan(36)
})

test('the only backup stays, however old it is within the year', () => {
  expect(outlived([nameOf('2014-02-03')], today)).toEqual([])
})

test('files of other names are left alone', () => {
  const others = ['notes.txt', 'tiendo-2013.backup', 'tiendo-20120101-000000.backup.part']
  expect(outlived(others, today)).toEqual([])
})
