import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { show } from '#testing/render.tsx'
import { ProseField } from './prose-field.tsx'
import { TextField } from './text-field.tsx'

function Form({ onSend, limit }: { onSend?: () => void; limit?: number }) {
  const [text, setText] = useState('')
  return (
    <>
      <ProseField
        name="results"
        label="Kết quả"
        value={text}
        onChange={setText}
        {...{ onSend, limit }}
      />
      <TextField name="officer" label="Cán bộ" value={text} onChange={setText} />
    </>
  )
}

const prose = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Kết quả' })

test.each(['Kết quả', 'Cán bộ'])(
  'UniKey’s Backspaces make the letter they mean in “%s”',
  async (name) => {
    const { user } = show(<Form />)
    const input = screen.getByRole<HTMLInputElement>('textbox', { name })
    await user.click(input)
    await user.keyboard(
      'vu{Backspace}ưo{Backspace}{Backspace}ương{Backspace}{Backspace}{Backspace}ớng',
    )
    await user.keyboard(' ma{Backspace}ă{Backspace}ắc')
    expect(input.value).toBe('vướng mắc')
  },
)

test('Ctrl+Enter sends, but not while a letter is being composed, and Enter alone never', async () => {
  const onSend = vi.fn()
  const { user } = show(<Form onSend={onSend} />)
  await user.type(prose(), 'a{Enter}b')
  fireEvent.keyDown(prose(), { key: 'Enter', ctrlKey: true, isComposing: true })
  fireEvent.keyDown(prose(), { key: 'Enter', ctrlKey: true, keyCode: 229 })
  expect(onSend).not.toHaveBeenCalled()
  expect(prose().value).toBe('a\nb')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(onSend).toHaveBeenCalledOnce()
})

test('letters are counted as people see them and never cut off', async () => {
  const { user } = show(<Form limit={10} />)
  await user.click(prose())
  await user.paste('Ứng Hòa ơ')
  expect(screen.getByText('Còn 1 ký tự')).toBeDefined()
  await user.paste('i!'.normalize('NFD'))
  expect(prose().value).toHaveLength(11)
  expect(screen.getByText('Nhiều hơn 1 ký tự so với mức 10. Rút gọn lại.')).toBeDefined()
})
