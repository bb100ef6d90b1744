import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const secondFactor: AllMessages['secondFactor'] = {
  title: 'Second step at sign-in',
  lead: 'Besides the password, signing in asks for the 6 digits that an app on the phone shows. The phone needs no network.',
  off: 'Off',
  on: (time) => `On since ${time}`,
  left: (codes) => `${n(codes)} recovery codes left`,
  few: 'Few recovery codes are left. Make new ones and print them.',
  compulsory: 'This role cannot work without the second step, so it stays on.',
  turnOn: 'Set up the second step',
  turnOff: 'Turn off the second step',
  renew: 'Make new recovery codes',
  passwordLead: 'Enter the password to go on.',
  renewLead: 'The old recovery codes will open nothing any more. Enter the password to go on.',
  offLead: 'Signing in will take the password alone. Enter the password to go on.',
  scan: 'Open an authenticator app (Google, Microsoft or another), add an account and scan this code.',
  picture: 'QR code that adds the account to the app',
  key: 'If it cannot be scanned, type this key into the app',
  codeLead: 'Enter the 6 digits that the app shows now, so that it is certain it works.',
  confirm: 'Confirm the code',
  codes: {
    title: 'Recovery codes',
    lead: 'For when the phone is not there. Each works once. Print them and keep them safe: they are shown only now.',
    of: (username) => `Account ${username}`,
    print: 'Print recovery codes',
    done: 'The codes are safe',
  },
  turnedOn: 'The second step is on',
  turnedOff: 'The second step is off',
}
