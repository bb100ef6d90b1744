import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')
const several = (count: number, noun: string) => `${n(count)} ${noun}${count === 1 ? '' : 's'}`

export const review: Messages['review'] = {
  title: 'Review reports',
  lead: (waiting, flagged) => `${several(waiting, 'report')} to approve, ${n(flagged)} to look at`,
  tabs: {
    label: 'Groups of reports',
    flagged: 'To look at closely',
    plain: 'Without flags',
    returned: 'Returned',
    approved: 'Approved',
  },
  unit: (name, sent, of) => `${name}: ${n(sent)} of ${n(of)} sent`,
  change: 'Before → now',
  results: 'Results',
  select: (rows) => `Approve ${several(rows, 'report')}`,
  noneSelected: 'Choose at least one report',
  ownWork: 'Whoever wrote or sent a report cannot approve it',
  confirm: {
    title: (rows) => `Approve ${several(rows, 'report')}`,
    note: (rows, units) =>
      `${several(rows, 'report')} of ${several(units, 'unit')} become official. To change one later, reopen it with a reason.`,
  },
  approvedSeveral: (done) => `${several(done, 'report')} approved`,
  failedSeveral: (failed) => `${several(failed, 'report')} could not be approved`,
  empty: {
    flagged: 'Nothing is left to look at closely',
    plain: 'Nothing waits in this group',
    returned: 'No report is returned at present',
    approved: 'No report of this period is approved yet',
    note: 'What units send will appear here.',
  },
  noPeriod: 'No reporting period is open',
  noPeriodNote: 'Open one on the page Periods, so that units can report.',
  toPeriods: 'Go to Periods',
  one: {
    queue: 'Queue',
    place: (place, of) => `${n(place)} of ${n(of)} to approve`,
    previous: 'Previous report',
    next: 'Next report',
    now: (period) => `${period} (under review)`,
    nowApproved: (period) => `${period} (approved)`,
    before: (period) => `${period} (approved)`,
    noBefore: 'No earlier period is approved',
    part: 'Part',
    planned: (percent) => `Plan ${percent}`,
    same: 'As in the period before',
    empty: 'Nothing written',
    unchanged: (parts) => `Unchanged: ${parts}`,
    curve: 'Last six periods',
    caption: (code) => `Report ${code} beside the period before`,
    project: 'See the project',
  },
  actions: {
    receive: 'Receive',
    approve: 'Approve, next',
    approveLast: 'Approve',
    return: 'Return',
    reopen: 'Reopen',
  },
  received: 'Received. The unit can no longer take it back.',
  approved: (code) => `Report ${code} approved`,
  returned: (code) => `Report ${code} returned`,
  reopened: (code) => `Report ${code} reopened`,
  returning: {
    title: (code) => `Return report ${code}`,
    reopenTitle: (code) => `Reopen report ${code}`,
    reopenNote:
      'The report goes back to the unit. Its approved figures stay official until it is approved again.',
    label: 'Reason',
    hint: 'The unit will read it on top of the report',
    missing: 'Say what the unit has to mend',
    addField: 'Add a note to a part',
    field: 'Part',
    fieldReason: 'What to mend',
    fieldMissing: 'Say what to mend, or remove this part',
    removeField: (part) => `Remove the note on ${part}`,
    suggestions: [
      'Add figures or documents that prove the result.',
      'The percentage and the results do not fit.',
      'Describe the difficulties and their causes.',
    ],
  },
}
