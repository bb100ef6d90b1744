import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#testing/render.tsx'
import { ActionButton } from './action-button.tsx'

test('a blocked action stays reachable by keyboard, says why, and does nothing', async () => {
  const onClick = vi.fn()
  const { user } = show(
    <ActionButton blockedBy="Kỳ báo cáo đã chốt" onClick={onClick}>
      Gửi báo cáo
    </ActionButton>,
  )
  await user.tab()
  const button = screen.getByRole('button', { name: 'Gửi báo cáo' })
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(reason?.textContent).toBe('Kỳ báo cáo đã chốt')
  expect(await screen.findByRole('tooltip')).toBeDefined()
  await user.keyboard('{Enter}')
  await user.click(button)
  expect(onClick).not.toHaveBeenCalled()
})

test('a blocked button does not send its form', async () => {
  const onSubmit = vi.fn()
  const { user } = show(
    <form onSubmit={onSubmit}>
      <ActionButton type="submit" blockedBy="Chưa đủ nội dung">
        Gửi
      </ActionButton>
    </form>,
  )
  await user.click(screen.getByRole('button', { name: 'Gửi' }))
  expect(onSubmit).not.toHaveBeenCalled()
})

test('while it is under way a second press does nothing', async () => {
  const onClick = vi.fn()
  const { user, rerender } = show(<ActionButton onClick={onClick}>Duyệt</ActionButton>)
  await user.click(screen.getByRole('button', { name: 'Duyệt' }))
  rerender(
    <ActionButton onClick={onClick} pending>
      Duyệt
    </ActionButton>,
  )
  await user.keyboard('{Enter}')
  expect(onClick).toHaveBeenCalledOnce()
})
