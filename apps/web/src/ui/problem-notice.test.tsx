import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ApiError } from '#core/api-error.ts'
import { show } from '#testing/render.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { TextField } from './text-field.tsx'

test('takes the focus and leads to the place to mend', async () => {
  const error = new ApiError({
    code: 'invalid',
    message: 'Có chỗ chưa đúng',
    fields: { 'plan.2014-Q3': 'Tỷ lệ phải từ 0 đến 100' },
    requestId: 'r1',
  })
  const { user } = show(
    <>
      <ProblemNotice error={error} />
      <TextField name="plan.2014-Q3" label="Quý III/2014" value="150" onChange={() => {}} />
    </>,
  )
  expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Có 1 chỗ cần sửa' }))
  await user.click(screen.getByRole('link', { name: 'Tỷ lệ phải từ 0 đến 100' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Quý III/2014' }))
})

test('after somebody else’s change it offers to load the new version', async () => {
  const onReload = vi.fn()
  const message = 'Nguyễn Văn A đã sửa nội dung này lúc 10:05 25/08/2014. Tải lại để xem bản mới.'
  const error = new ApiError({ code: 'conflict', message, requestId: 'r1' })
  const { user } = show(<ProblemNotice error={error} onReload={onReload} />)
  expect(screen.getByText(message)).toBeDefined()
  expect(screen.queryByText('Mã yêu cầu: r1')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Tải lại' }))
  expect(onReload).toHaveBeenCalledOnce()
})

test('of a failure of the system it gives the number to tell', () => {
  const error = new ApiError({ code: 'internal', message: 'Hệ thống gặp sự cố', requestId: 'r1' })
  show(<ProblemNotice error={error} />)
  expect(screen.getByText('Mã yêu cầu: r1')).toBeDefined()
})
