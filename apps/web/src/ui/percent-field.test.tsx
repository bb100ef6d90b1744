import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { show } from '#testing/render.tsx'
import { PercentField } from './percent-field.tsx'

function Form({ onChange = () => {} }: { onChange?: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(50)
  return (
    <PercentField
      name="percent"
      label="Tỷ lệ hoàn thành"
      value={value}
      onChange={(next) => {
        onChange(next)
        setValue(next)
      }}
    />
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tỷ lệ hoàn thành' })

test('what is typed stays as typed and takes its usual form on leaving', async () => {
  const onChange = vi.fn()
  const { user } = show(<Form onChange={onChange} />)
  await user.clear(field())
  expect(onChange).toHaveBeenLastCalledWith(null)
  await user.type(field(), '62.50')
  expect(field().value).toBe('62.50')
  expect(onChange).toHaveBeenLastCalledWith(62.5)
  await user.tab()
  expect(field().value).toBe('62,5')
})

test('a fault is said on leaving, beside the field, and what was typed can still be mended', async () => {
  const { user } = show(<Form />)
  await user.clear(field())
  await user.type(field(), '150')
  expect(screen.queryByText('Tỷ lệ phải từ 0 đến 100')).toBeNull()
  await user.tab()
  expect(field().value).toBe('150')
  const said = screen.getByText('Tỷ lệ phải từ 0 đến 100')
  expect(field().getAttribute('aria-describedby')?.split(' ')).toContain(said.id)
  await user.type(field(), '{Backspace}')
  await user.tab()
  expect(field().value).toBe('15')
  expect(screen.queryByText('Tỷ lệ phải từ 0 đến 100')).toBeNull()
})

test('a figure that comes from outside replaces what was typed before', async () => {
  const { user, rerender } = show(
    <PercentField name="percent" label="Tỷ lệ hoàn thành" value={50} onChange={() => {}} />,
  )
  await user.type(field(), '{Backspace}1')
  await user.tab()
  rerender(<PercentField name="percent" label="Tỷ lệ hoàn thành" value={70} onChange={() => {}} />)
  expect(field().value).toBe('70')
})
