import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const sessions: AllMessages['sessions'] = {
  title: 'Signed in at',
  ownLead: 'If a place is not yours, end it at once and change the password.',
  none: 'The account is signed in nowhere',
  device: 'Device',
  address: 'Network address',
  createdAt: 'Signed in',
  seenAt: 'Last seen',
  actions: 'Actions',
  isThis: 'This session',
  end: 'End',
  endOne: (device) => `End the session: ${device}`,
  endAll: 'End all sessions',
  endOthers: 'End other sessions',
  endAllTitle: 'End all sessions of the account',
  endOthersTitle: 'End the other sessions',
  endNote:
    'Whoever works there must sign in again to go on. What was typed stays on that computer.',
  ended: 'The session has ended',
  endedSeveral: (count) => `${n(count)} sessions have ended`,
  nothingElse: 'There is no other session',
  unknown: 'Unknown device',
  on: (browser, machine) => `${browser} on ${machine}`,
  capital: (machine) => machine.charAt(0).toUpperCase() + machine.slice(1),
  systems: {
    iphone: 'an iPhone',
    ipad: 'an iPad',
    android: 'an Android phone',
    'android-tablet': 'an Android tablet',
    windows: 'a Windows computer',
    mac: 'a Mac',
    linux: 'a Linux computer',
  },
}
