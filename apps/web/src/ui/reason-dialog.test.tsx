import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { show } from '#testing/render.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

function Page({ onSend = () => {} }: { onSend?: (reason: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Mở
      </button>
      <ReasonDialog
        opened={isOpen}
        title="Trả lại báo cáo"
        label="Lý do trả lại"
        missing="Nêu lý do trả lại"
        confirmLabel="Trả lại"
        onSend={onSend}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

async function open(onSend?: (reason: string) => void) {
  const { user } = show(<Page {...(onSend && { onSend })} />)
  await user.click(screen.getByRole('button', { name: 'Mở' }))
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Lý do trả lại' })
  return { user, field }
}

test('begins in the field and wants a reason', async () => {
  const onSend = vi.fn()
  const { user, field } = await open(onSend)
  expect(document.activeElement).toBe(field)
  await user.type(field, '   ')
  await user.click(screen.getByRole('button', { name: 'Trả lại' }))
  expect(onSend).not.toHaveBeenCalled()
  expect(screen.getByText('Nêu lý do trả lại')).toBeDefined()
  expect(document.activeElement).toBe(field)
})

test('Ctrl+Enter sends the reason', async () => {
  const onSend = vi.fn()
  const { user, field } = await open(onSend)
  await user.type(field, 'Thiếu số liệu')
  await user.type(field, '{Control>}{Enter}{/Control}')
  expect(onSend).toHaveBeenCalledExactlyOnceWith('Thiếu số liệu')
})

test('Escape leaves it, unless it belongs to the letter being composed; the focus goes back', async () => {
  const { user, field } = await open()
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  expect(screen.getByRole('dialog')).toBeDefined()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Mở' }))
})

test('begins empty each time', async () => {
  const { user, field } = await open()
  await user.type(field, 'Thiếu số liệu')
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Mở' }))
  const again = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Lý do trả lại' })
  expect(again.value).toBe('')
})
