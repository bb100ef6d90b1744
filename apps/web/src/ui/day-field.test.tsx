import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '#testing/render.tsx'
import { DayField } from './day-field.tsx'
import { readDay } from './day-text.ts'

test.each([
  ['25/08/2014', '2014-08-25'],
  ['25-8-2014', '2014-08-25'],
  ['25.8.14', '2014-08-25'],
  ['25082014', '2014-08-25'],
  ['250814', '2014-08-25'],
  ['5/8/2014', '2014-08-05'],
  ['29/02/2012', '2012-02-29'],
  ['2014-08-25', '2014-08-25'],
  [' 25/08/2014 ', '2014-08-25'],
])('reads “%s” as %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each(['29/02/2014', '31/04/2014', '8/25/2014', '25/8', 'hôm nay', '25/08/201'])(
  'refuses “%s”',
  (text) => {
    expect(readDay(text)).toBeUndefined()
  },
)

test('nothing typed is no day', () => {
  expect(readDay('  ')).toBeNull()
})

function Form({ min, max }: { min?: string; max?: string }) {
  const [day, setDay] = useState<string | null>(null)
  return (
    <>
      <DayField
        name="dueOn"
        label="Hạn hoàn thành"
        {...{ min, max }}
        value={day}
        onChange={setDay}
      />
      <output>{day ?? 'chưa có'}</output>
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Hạn hoàn thành' })
const chosen = () => screen.getByRole('status').textContent

test('a day typed the short way takes its usual form on leaving', async () => {
  const { user } = show(<Form />)
  await user.type(field(), '25-8-14')
  expect(field().value).toBe('25-8-14')
  expect(chosen()).toBe('2014-08-25')
  await user.tab()
  expect(field().value).toBe('25/08/2014')
})

test('what is no day stays to be mended, with its fault', async () => {
  const { user } = show(<Form />)
  await user.type(field(), '31/04/2014')
  fireEvent.blur(field())
  expect(field().value).toBe('31/04/2014')
  expect(chosen()).toBe('chưa có')
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('Ngày chưa đúng. Nhập theo dạng 25/08/2014.')).toBeDefined()
})

test('both ends of a range belong to it, the days beside them do not', async () => {
  const { user } = show(<Form min="2014-04-01" max="2014-09-29" />)
  for (const [text, day] of [
    ['31/03/2014', 'chưa có'],
    ['01/04/2014', '2014-04-01'],
    ['29/09/2014', '2014-09-29'],
    ['30/09/2014', 'chưa có'],
  ] as const) {
    await user.clear(field())
    await user.type(field(), text)
    expect(chosen()).toBe(day)
  }
  fireEvent.blur(field())
  expect(screen.getByText('Ngày phải trong khoảng từ 01/04/2014 đến 29/09/2014')).toBeDefined()
})
