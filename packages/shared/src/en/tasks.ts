import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const tasks: Messages['tasks'] = {
  title: 'To do',
  sent: (sent, of) => `${n(sent)} of ${n(of)} sent`,
  counts: {
    returned: (count) => `${n(count)} returned`,
    draft: (count) => `${n(count)} in draft`,
    todo: (count) => `${n(count)} not begun`,
    approved: (count) => `${n(count)} approved`,
  },
  start: 'Start reporting',
  goOn: 'Go on reporting',
  check: 'Check and send',
  groups: {
    returned: 'Returned',
    todo: 'Due',
    draft: 'In draft',
    unsigned: 'To be signed',
    sent: 'Sent, to be approved',
    approved: 'Recently approved',
  },
  group: (name, count) => `${name} (${n(count)})`,
  next: {
    todo: 'Not begun',
    ready: 'Complete, ready to send',
    unsigned: 'Complete, to be signed',
    missing: (count) => `${n(count)} ${count === 1 ? 'place' : 'places'} to mend`,
    savedAt: (time) => `saved ${time}`,
    sentAt: (time) => `sent ${time}`,
    returned: 'Mend and send again',
  },
  figures: (previous, planned) => `previous ${previous} · plan ${planned}`,
  allSent: 'Every report of this period has been sent',
  allSentNote: 'Reports that are returned will appear here.',
  noPeriod: 'No reporting period is open',
  noPeriodNote: 'When the city opens the next one, the projects to report on will appear here.',
  noUnit: 'This account belongs to no unit',
  noUnitNote: 'Ask the administrator to assign it to one.',
  mean: (percent, gap) => `The unit stands at ${percent}, ${gap}`,
  see: 'Overview of the unit',
}
