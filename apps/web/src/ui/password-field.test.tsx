import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '#testing/render.tsx'
import { PasswordField } from './password-field.tsx'

function Form() {
  const [value, setValue] = useState('')
  return (
    <PasswordField
      name="password"
      label="Mật khẩu"
      autoComplete="current-password"
      value={value}
      onChange={setValue}
    />
  )
}

test('a password is pasted whole, as a password manager fills it in, and shown when wanted', async () => {
  const { user } = show(<Form />)
  const field = screen.getByLabelText<HTMLInputElement>('Mật khẩu')
  expect([field.type, field.autocomplete, field.maxLength]).toEqual([
    ...['password', 'current-password', -1],
  ])
  const long = 'một câu rất dài '.repeat(8)
  await user.click(field)
  await user.paste(long)
  expect(field.value).toBe(long)
  await user.click(screen.getByRole('button'))
  expect(field.type).toBe('text')
})
