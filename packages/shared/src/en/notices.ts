import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')
const several = (count: number, noun: string) => `${n(count)} ${noun}${count === 1 ? '' : 's'}`

export const notices: Messages['notices'] = {
  title: 'Notices',
  bell: (unread) =>
    unread === 0 ? 'Notices: nothing unread' : `${several(unread, 'unread notice')}`,
  sentence: {
    reminder: (by, count, period) => `${by}: ${several(count, 'report')} of ${period} not sent yet`,
    returned: (code, title) => `${code} was returned: ${title}`,
    returnedOne: (period) => `A report of ${period} was returned`,
    approved: (count, period) => `${several(count, 'report')} of ${period} approved`,
    newDevice: (address) =>
      `The account was opened on a new computer, address ${address}. If it was not you, change the password at once.`,
    handover: (from, count) =>
      count === 0
        ? `The work of ${from} was handed over to you`
        : `The work of ${from} was handed over to you: ${several(count, 'project')}`,
    opened: (period, count) => `${period} is open: ${several(count, 'report')} to send`,
  },
  unread: 'Unread',
  by: (name, time) => `${name}, ${time}`,
  markRead: 'Mark as read',
  allRead: 'Nothing unread',
  all: 'See all notices',
  count: (total, unread) => `${several(total, 'notice')}, ${n(unread)} unread`,
  empty: 'No notices yet',
  emptyNote: 'Reminders, returned reports and approved reports will appear here.',
  emptyNoteCity: 'Notices about reports go to officers and leaders of the units.',
  see: 'See notices',
  notOpen: 'This period is not open, so nobody can be reminded. Reload to see how it stands.',
  remind: {
    button: (units) => (units === 0 ? 'Remind units' : `Remind ${several(units, 'unit')}`),
    title: (units) => `Send a reminder to ${several(units, 'unit')}?`,
    missing: (reports, period) =>
      `${several(reports, 'report')} of ${period} not sent. Each unit is reminded of its own reports only.`,
    unit: (unit, reports) => `${unit}: ${several(reports, 'report')}`,
    others: (units) => `and ${several(units, 'other unit')}`,
    told: 'Officers and leaders of the units see the reminder among their notices.',
    confirm: 'Send reminder',
    sent: (units) => `Reminder sent to ${several(units, 'unit')}`,
    noneSent: 'No unit was reminded',
    nothingMissing: (units) => `${several(units, 'unit')} with nothing missing any more`,
    nobody: (units) => `no account to receive it: ${units}`,
    complete: 'Nothing is missing from this unit',
    allComplete: 'Nothing is missing from any unit',
    noneChosen: 'Choose at least one unit with missing reports',
    remindedToday: 'All were reminded today. Choose units to remind them again.',
    closed: 'The period is closed: units can send no more',
    past: 'These are the figures of an earlier day. Go back to now to remind units.',
  },
  log: {
    column: 'Last reminded',
    title: (unit) => `Reminders to ${unit}`,
    before: (unit) => `Reminders to ${unit}, the last at`,
    never: 'Never',
    time: 'When',
    by: 'By',
    missing: 'Reports missing',
  },
}
