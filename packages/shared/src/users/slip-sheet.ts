import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'

/** One new account with its first password, to be handed over on paper. */
export interface PasswordSlip {
  /** Empty for the committee's own people. */
  readonly unitName: string
  readonly name: string
  readonly username: string
  readonly password: string
  /** ISO 8601: until then it must have been used. */
  readonly until: string
}

type Words = Messages<'imports' | 'importWizard'>

/** The columns of the sheet of first passwords, for screen and file. */
export const slipColumns = {
  unitName: {
    kind: 'text',
    header: (t) => t.imports.unit,
    value: (slip) => slip.unitName || null,
    width: 28,
  },
  name: {
    kind: 'text',
    header: (t) => t.importWizard.passwords.person,
    value: (slip) => slip.name,
    width: 28,
  },
  username: {
    kind: 'text',
    header: (t) => t.imports.username,
    value: (slip) => slip.username,
  },
  password: {
    kind: 'text',
    header: (t) => t.importWizard.passwords.password,
    value: (slip) => slip.password,
    width: 24,
  },
  until: {
    kind: 'instant',
    header: (t) => t.importWizard.passwords.until,
    value: (slip) => slip.until,
  },
} as const satisfies Record<string, Column<PasswordSlip, Words>>
