import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { passwordMin } from '../users/rules.ts'

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
    must: 'Change the password you were given before you continue.',
    current: 'Current password',
    next: 'New password',
    rule: `At least ${passwordMin} characters, without the user name. A sentence is easy to remember.`,
    again: 'New password again',
    different: 'The two new passwords are not the same',
    needed: 'Enter the current password',
    submit: 'Change password',
    others: 'Every other session of this account will end.',
    done: 'Password changed',
  },
  display: 'Display',
}
