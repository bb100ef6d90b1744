import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { dayInLetter, formatDay } from './format.ts'
import { readDay } from './read-day.ts'
import type { ReadCell } from './read-sheet.ts'

const zone = process.env.TZ
afterAll(() => setZone(zone))

function setZone(name: string | undefined): void {
  if (name === undefined) delete process.env.TZ
  else process.env.TZ = name
}

describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'])(
  'on a machine in %s',
  (name) => {
    beforeAll(() => setZone(name))

    test.each<[ReadCell]>([
      ['25/8/2011'],
      ['25/08/2011'],
      ['25-8-2011'],
      ['25.8.2011'],
      ['25/08/11'],
      ['25082011'],
      [' 25 / 8 / 2011 '],
      ['25–8–2011'],
      ['２５／８／２０１１'],
      ['ngày 25 tháng 8 năm 2011'],
      ['Ngày 25 tháng 08 năm 2011'],
      ['25 tháng 8, năm 2011'],
      ['ngày 25/8/2011'],
      ['2011-08-25'],
      ['2011/8/25'],
      ['20110825'],
      ['25/8/2011 23:59:59'],
      ['2011-08-25T00:00:00.000'],
      [{ day: '2011-08-25' }],
      [{ number: 25_082_011 }],
      [{ text: '25/8/2011', font: 'tcvn3' }],
    ])('%j is 25 August 2011', (cell) => {
      expect(readDay(cell)).toEqual({ value: '2011-08-25' })
    })

    test('every day that is written is the day that is read', () => {
      const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1991-01-01', count))
      const check = (day: string) => {
        for (const text of [day, formatDay(day), dayInLetter(day)]) {
          expect(readDay(text)).toEqual({ value: day })
        }
      }
      void fc.assert(fc.property(days, check))
    })
  },
)

test.each([
  ['5-2015', '2015-05-31'],
  ['6/2025', '2025-06-30'],
  ['02.2012', '2012-02-29'],
  ['tháng 12 năm 2013', '2013-12-31'],
  ['Tháng 5/2015', '2015-05-31'],
  ['T5/2015', '2015-05-31'],
  ['quý II/2014', '2014-06-30'],
  ['Quý 4 năm 2014', '2014-12-31'],
  ['2025', '2025-12-31'],
  ['năm 2025', '2025-12-31'],
])('“%s” is no day; its last one is offered', (text, last) => {
  expect(readDay(text)).toEqual({ fault: 'month-only', readings: [last] })
})

test.each([
  ['31/02/2014'],
  ['29/2/2014'],
  ['31/4/2014'],
  ['0/8/2014'],
  ['32/8/2014'],
  ['25/8/0201'],
  ['2014-02-30'],
])('“%s” is in no calendar', (text) => {
  expect(readDay(text)).toEqual({ fault: 'no-such-day' })
})

test('29/02/2012 is', () => {
  expect(readDay('29/02/2012')).toEqual({ value: '2012-02-29' })
})

test('years of two digits from 70 are of the last century', () => {
  expect(readDay('3/2/69')).toEqual({ value: '2069-02-03' })
  expect(readDay('3/2/70')).toEqual({ value: '1970-02-03' })
})

test('an English date with its month first, and a day without its format, are asked', () => {
  expect(readDay('8/25/2011')).toEqual({ fault: 'ambiguous', readings: ['2011-08-25'] })
  expect(readDay({ number: 40_780 })).toEqual({ fault: 'ambiguous', readings: ['2011-08-25'] })
  expect(readDay({ number: 40_780.9 })).toEqual({ fault: 'ambiguous', readings: ['2011-08-25'] })
})

test('digits that have lost their first zero are a day, a year is a year', () => {
  expect(readDay({ number: 5_082_011 })).toEqual({ value: '2011-08-05' })
  expect(readDay({ number: 2025 })).toEqual({ fault: 'month-only', readings: ['2025-12-31'] })
})

test.each<[ReadCell]>([
  ['sau Đại hội'],
  ['13/2015'],
  ['25/8'],
  ['25/8-2011'],
  ['1/1/201'],
  ['2011-08-25T17:00:00Z'],
  [{ number: 12 }],
  [{ number: 0.5 }],
])('%j is no day', (cell) => {
  expect(readDay(cell)).toEqual({ fault: 'no-day' })
})

test('nothing, a dash and an error of the sheet', () => {
  expect(readDay(null)).toEqual({ value: null })
  expect(readDay(' – ')).toEqual({ value: null })
  expect(readDay({ error: '#REF!' })).toEqual({ fault: 'error-cell' })
})
