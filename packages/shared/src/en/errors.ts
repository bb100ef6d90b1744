import type { Messages } from '../i18n/messages.ts'

type Errors = Pick<
  Messages,
  | 'problem'
  | 'conflictBy'
  | 'signInWait'
  | 'foreignOrigin'
  | 'noFile'
  | 'unread'
  | 'secondFactorNeeded'
  | 'oneTimeOver'
  | 'refusal'
  | 'field'
  | 'periodHasBegun'
  | 'projectHalted'
>

export const errors: Errors = {
  problem: {
    invalid: 'Something is not right. Mend the marked fields and send again.',
    'not-signed-in': 'Your session has ended. Sign in again to continue.',
    'sign-in-failed':
      'The user name or password is not correct. Look at Caps Lock and the keyboard’s language, then enter them again.',
    'code-needed': 'Enter the code to sign in',
    'password-change-required': 'Change the password you were given before you go on',
    'second-factor-required': 'Set up the second step before working on',
    'confirm-needed': 'Enter the password again to do this',
    forbidden: 'This account may not do this. Contact the administrator.',
    'not-found': 'Not found',
    conflict: 'Somebody else changed this. Reload to see the new version.',
    'wrong-state': 'Not possible in the present state. Reload to see the new state.',
    incomplete: 'The report is not complete enough to be sent',
    'key-reused': 'The request was repeated with other content. Reload the page and try again.',
    'too-large': 'The content is too large. Shorten it and send again.',
    'too-many': 'Too many attempts. Wait a moment and try again.',
    unavailable:
      'The system cannot write at the moment. What was typed is still on this computer. Try again in a few minutes.',
    internal:
      'Something went wrong and the change was not saved. Tell the administrator the request code.',
  },
  unread: 'The system is busy and could not read. Nothing was changed; try again in a few minutes.',
  conflictBy: (name, time) => `${name} changed this at ${time}. Reload to see the new version.`,
  signInWait: (minutes) =>
    `Too many failed attempts. Wait ${minutes} minutes and try again, or ask the administrator to reset the password.`,
  oneTimeOver: 'The one-time password has expired. Ask the administrator for another one.',
  secondFactorNeeded: 'This role cannot work without the second step, so it stays on.',
  noFile: 'No file was sent. Choose a file and send it again.',
  foreignOrigin: 'The request came from another site. Open the system again and retry.',
  refusal: {
    role: 'This account may not do this with the report',
    state: (state) => `The report is “${state}”`,
    period: 'The period is not open. Contact the standing office.',
    'own-work': 'Whoever entered or submitted a report cannot approve it',
    'not-own-approval': 'Only the person who approved can undo it. Use “Reopen”.',
    unsigned: 'The unit’s leader has not signed the report. Have it signed, then submit.',
    'no-signature-wanted': 'The unit does not sign, or the report is signed already',
    held: 'The standing office is reading this report. Recall it in 30 minutes, or ask to have it returned.',
  },
  field: {
    required: 'This field is required',
    type: 'Wrong type of value',
    unknown: 'There is no such field',
    choice: 'Choose one of the allowed values',
    day: 'Enter a date like 25/08/2014',
    percent: 'The percentage must be between 0 and 100',
    'one-decimal': 'At most one decimal, like 62.5',
    'too-long': 'Too long. Shorten it.',
    'too-short': 'Too short',
    'too-small': (limit) => `Must be ${limit} or more`,
    'too-big': (limit) => `Must not be over ${limit}`,
    'limits-order': 'The limit for late must be below the one for at risk',
    'ends-before-start': 'The end must be after the start',
    'due-before-end': 'The due date must not be before the end of the period',
    username:
      'Lower-case letters, digits and dots, beginning with a letter, 3 to 40 characters, but not “moi”',
    question: 'These filters or columns are not known. Open the list and make the link there.',
    format: 'Wrong format',
    characters: 'Some characters cannot be kept, mostly copied ones. Delete them and type again.',
    'code-taken': (code) => `Code ${code} is used by another project`,
    'period-overlaps': (name) => `Shares days with ${name}. Change the first or the last day.`,
    'period-taken': (id) => `There is already a period ${id}`,
    'username-taken': (username) => `There is already an account ${username}. Choose another name.`,
    'unknown-unit': 'There is no such unit',
    'lead-cooperates': 'The lead unit cannot also cooperate',
    'unknown-project': 'There is no such project',
    'not-city-project': 'Choose a city-level project',
    'unknown-area': 'There is no such work area',
    'unknown-period': 'There is no such period',
    'reason-for-due': 'Give a reason for changing the due date',
    'wrong-password': 'The current password is not correct',
    'wrong-code': 'The code is wrong or was used already. Wait for the next one.',
    'unit-needed': 'Officers and unit leaders must belong to a unit',
    'form-text': 'Enter text, or { "vi": "…", "en": "…" }',
    'form-heading':
      'Each entry is a column (column) or a group of columns (header and columns), not both',
    'form-depth': 'Headings have three levels at most',
    'form-column': 'There is no such column for these rows. See the list of columns.',
    'form-first-column':
      'The first column after the row number must hold words: names of groups and of the total stand there',
    'form-chart-column': 'Charts draw summed figures only. See the list of columns.',
    'form-chart-groups': 'A form of projects needs groups (groupBy) before it can have charts',
    'form-group':
      'Forms of projects are grouped by unit, level, workArea or status; forms of units by kind',
    'form-placeholder': 'Inside { } stands programme, period, day, dayInLetter, committee or unit',
  },
  periodHasBegun: 'This period has been opened or closed. Reload to see its state.',
  projectHalted: (state) => `The project is “${state}”`,
}
