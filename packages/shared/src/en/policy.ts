import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const policy: AllMessages['policy'] = {
  title: 'Passwords and signing in',
  lead: 'For every account. New rules are asked when a password is set. A password older than the days below must be changed at once, also by whoever saves this.',
  profile: {
    title: 'Rules',
    passphrase: 'Long sentence',
    passphraseNote: 'At least 12 characters of any kind, no forced change. Recommended.',
    composition: 'Several kinds of characters, changed regularly',
    compositionNote: 'As Decision 742/QĐ-BTTTT asks of internal software.',
    own: 'Own rules',
    ownNote: 'The values below differ from both ready sets.',
  },
  password: 'New passwords',
  minLength: 'Characters at least',
  classes: 'Kinds of characters',
  classesHint: 'Of 4 kinds: small letters, capitals, digits, signs. 1: any.',
  maxAgeDays: 'Days until a password must be changed',
  maxAgeHint: 'Empty: never by age alone.',
  history: 'Last passwords that may not come again',
  historyHint: 'The present one may never be set again.',
  tries: 'Wrong tries',
  maxTries: 'Wrong tries in a row',
  lockMinutes: 'Time to wait (minutes)',
  lockHint: 'A computer that signed in before is counted apart: nobody can lock somebody else out.',
  sessions: 'Sessions',
  idleMinutes: 'End without work (minutes)',
  idleHint: 'What is being written stays: the password opens the same page again.',
  absoluteHours: 'End after signing in (hours)',
  secondFactor: 'Second step',
  secondFactorWho: 'Compulsory for',
  secondFactorOf: {
    optional: 'Nobody, each person decides',
    privileged: 'Administrators and reviewers',
  },
  range: (min, max) => `From ${n(min)} to ${n(max)}`,
  number: (min, max) => `Enter a whole number from ${n(min)} to ${n(max)}`,
  save: 'Save the rules',
  saved: 'The rules of signing in are saved',
  unchanged: 'Nothing has been changed',
  confirm: {
    title: 'Enter the password again',
    lead: 'This matters to the safety of the system, so it must be certain who does it.',
    password: 'Password of this account',
    submit: 'Go on',
  },
}
