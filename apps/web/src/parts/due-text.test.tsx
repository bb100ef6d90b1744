import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showAt } from '#testing/render.tsx'
import { DueText } from './due-text.tsx'

test.each([
  ['2014-10-07', '07/10/2014'],
  ['2014-10-06', 'còn 7 ngày 06/10/2014'],
  ['2014-10-01', 'còn 2 ngày 01/10/2014'],
  ['2014-09-30', 'hạn ngày mai 30/09/2014'],
  ['2014-09-29', 'hạn hôm nay 29/09/2014'],
  ['2014-09-29T23:59:59+07:00', 'hạn hôm nay 29/09/2014'],
  ['2014-09-29T17:00:00+07:00', 'hạn hôm nay 17:00 29/09/2014'],
  ['2014-09-28', 'quá hạn 1 ngày 28/09/2014'],
])('on 29/09/2014, a deadline of %s reads “%s”', (dueAt, text) => {
  showAt(
    '/',
    <div data-testid="due">
      <DueText dueAt={dueAt} />
    </div>,
  )
  expect(screen.getByTestId('due').textContent).toBe(text)
})

test('a deadline of the office’s evening is not moved by the computer’s time zone', () => {
  showAt('/', <DueText dueAt="2014-09-30T00:30:00+07:00" prefix="hạn gửi" />)
  expect(screen.getByText('hạn ngày mai 00:30')).toBeDefined()
  expect(screen.getByText('hạn gửi', { exact: false })).toBeDefined()
})
