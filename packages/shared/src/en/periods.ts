import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')
const several = (count: number, noun: string) => `${n(count)} ${noun}${count === 1 ? '' : 's'}`

export const periods: Messages['periods'] = {
  title: 'Periods',
  caption: 'Reporting periods, latest first',
  name: 'Period',
  kind: 'Kind',
  range: 'From and to',
  span: (from, to) => `${from} – ${to}`,
  due: 'Due',
  state: 'State',
  reports: 'Reports',
  actions: 'Actions',
  none: 'There is no period yet',
  noneNote: 'Add the first one, then open it, so that units can report.',
  add: 'Add a period',
  open: 'Open',
  close: 'Close',
  onlyReviewer: 'This is for the standing office',
  openTitle: (name) => `Open ${name}`,
  of: (verb, name) => `${verb} ${name}`,
  openCount: (reports, units) =>
    `${several(reports, 'running project')} of ${several(units, 'unit')} will have a report to send.`,
  openNote: (due) =>
    `Due at the end of ${due}. Officers find the reports on their page To do. A period cannot be taken back once it is open.`,
  closeTitle: (name) => `Close ${name}`,
  closeUnsent: (reports) =>
    `${several(reports, 'report')} not sent: cannot be written or sent any more`,
  closeWaiting: (reports) =>
    `${several(reports, 'report')} to review: can still be approved or returned`,
  closeReturned: (reports) =>
    `${several(reports, 'report')} returned: can still be mended and sent`,
  closeApproved: (reports) => `${several(reports, 'report')} approved: unchanged`,
  closeNote: 'A period cannot be opened again once it is closed.',
  opened: (name) => `${name} opened`,
  closed: (name) => `${name} closed`,
  added: (name) => `${name} added`,
  limits: {
    heading: 'At risk, late',
    both: (atRisk, late) => `\u2212${n(atRisk)} and \u2212${n(late)} points`,
    edit: 'Change limits',
    title: (name) => `Limits of ${name}`,
    lead: 'How many points below plan a project is at risk, and late. The suggested status and the totals follow these limits.',
    atRisk: 'At risk when below plan by more than',
    late: 'Late when below plan by more than',
    unit: 'pts',
    save: 'Save limits',
    saved: (name) => `Limits of ${name} saved`,
  },
  signing: {
    title: 'Signature of the unit’s leader',
    label: 'Units that sign',
    hint: 'In these units a report can be submitted only after the leader has signed it here',
    saved: (units) => (units === 0 ? 'No unit signs' : `${n(units)} units sign`),
  },
  form: {
    title: 'Add a period',
    lead: 'Dates and name follow the period before; all can be changed.',
    id: 'Code',
    idHint: 'Letters, digits, hyphens; for ever',
    name: 'Name',
    from: 'From',
    fromHint: 'Follows the period before',
    to: 'To',
    toHint: 'Figures up to the end of this day',
    due: 'Due',
    dueHint: 'Until the end of this day',
    save: 'Add the period',
  },
}
