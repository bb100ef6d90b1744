import { expect, test } from 'vitest'
import { vi } from '../i18n/vi.ts'
import { accountActionText } from './sheet.ts'

test('whatever the log says about an account has a name in its history, failed sign-ins too', () => {
  const noted = [
    ...Object.keys(vi.audit.action).filter((action) => action.startsWith('user.')),
    ...['session.end', 'session.sign-out', 'session.failed', 'session.refused'],
    ...['import.accounts', 'import.undo'],
  ]
  const unnamed = noted.filter((action) => accountActionText(action, vi) === vi.users.otherAction)
  expect(unnamed).toEqual([])
})
