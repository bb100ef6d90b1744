import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const account: Messages['account'] = {
  signIn: {
    title: 'Sign in',
    lead: 'Progress monitoring and reporting for the work programme',
    username: 'User name',
    password: 'Password',
    show: 'Show password',
    hide: 'Hide password',
    submit: 'Sign in',
    usernameNeeded: 'Enter your user name',
    code: 'Code',
    codeHint:
      'Open the app on the phone and enter the 6 digits it shows, or one of the printed recovery codes.',
    codeNeeded: 'Enter the code',
    passwordNeeded: 'Enter your password',
    help: 'Forgotten your password: ask the administrator for a new one.',
    sampleTitle: 'Trial accounts',
    sampleLead: 'The system is running with sample data. Choose an account to fill in the form.',
    sampleMore: (accounts) => `Show ${n(accounts)} more units`,
    filled: (name) => `Filled in: ${name}`,
  },
  title: 'My account',
  profile: 'Profile',
  name: 'Name',
  username: 'User name',
  unit: 'Unit',
  roles: 'Roles',
  profileNote: 'If anything is wrong, ask the administrator to correct it.',
  password: {
    title: 'Change password',
    given: 'This is the password you were given. Choose one of your own before working on.',
    aged: (days) =>
      `The password is older than ${n(days)} days. Choose a new one before working on.`,
    current: 'Current password',
    next: 'New password',
    hint: 'A sentence is easy to remember; blanks and accents are fine.',
    rule: {
      short: ({ minLength }) => `At least ${n(minLength)} characters`,
      classes: ({ classes }) => `${n(classes)} of 4 kinds: small letters, capitals, digits, signs`,
      name: () => 'Without the user name',
      long: () => 'At most 128 characters',
    },
    met: 'met',
    unmet: 'not yet met',
    again: 'New password again',
    different: 'The two new passwords are not the same',
    needed: 'Enter the current password',
    submit: 'Change password',
    others: 'Every other session of this account will end.',
    done: 'Password changed',
  },
  display: 'Display',
}
