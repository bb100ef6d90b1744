import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const periods: Messages['periods'] = {
  title: 'Periods',
  caption: 'Reporting periods, latest first',
  name: 'Period',
  kind: 'Kind',
  range: 'From and to',
  due: 'Due',
  state: 'State',
  reports: 'Reports',
  actions: 'Actions',
  none: 'There is no period yet',
  noneNote: 'Add the first one, then open it, so that units can report.',
  earlier: (count) => `Earlier periods (${n(count)})`,
  add: 'Add a period',
  open: 'Open',
  close: 'Close',
  onlyReviewer: 'This is for the standing office',
  openTitle: (name) => `Open ${name}`,
  openNote: (due) =>
    `Every running project gets a report to send, due ${due}. Officers find it on their page To do.`,
  closeTitle: (name) => `Close ${name}`,
  closeNote: (sent, unsent, waiting) =>
    `${n(sent)} reports are sent, ${n(unsent)} are not, ${n(waiting)} wait. After closing, units can only mend what was returned.`,
  opened: (name) => `${name} opened`,
  closed: (name) => `${name} closed`,
  added: (name) => `${name} added`,
  form: {
    title: 'Add a period',
    lead: 'Dates and name follow the period before; all can be changed.',
    id: 'Code',
    idHint: 'Letters, digits, hyphens; for ever',
    name: 'Name',
    from: 'From',
    to: 'To, cut-off of figures',
    due: 'Due',
    dueHint: 'Until 23:59:59 of this day',
    save: 'Add the period',
  },
}
