import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const projectForm: AllMessages['projectForm'] = {
  newTitle: 'Add a project',
  editTitle: (code) => `Edit ${code}`,
  create: 'Add project',
  created: (code) => `${code} was added`,
  save: 'Save changes',
  saved: (code) => `${code} was saved`,
  unsaved: 'There are unsaved changes',
  identity: 'Project',
  codeHint: 'For example, 07-ĐA/TU',
  titleHint: 'The full title as in the document',
  documentHint: 'Type number, symbol and date of issue, or choose from the list',
  document: (symbol, day) => `${symbol} of ${day}`,
  cityProjectHint: 'The city-level project that this one contributes to',
  cityProjectOff: 'Only for projects of districts and equivalent units',
  people: 'Units and people',
  unitHint: 'Exactly one unit leads',
  cooperatingHint: 'Several may be chosen',
  time: 'Dates and product',
  dueHint: 'Leave empty for no due date',
  weightHint: 'Its share in means, usually 1',
  weightFault: 'The weight must be a number above 0, up to 1,000, like 1 or 1.5',
  productHint: 'Documents, works or targets that will exist when the project is completed',
  oldDue: (day) => `Old due date: ${day}.`,
  extended: (times) =>
    times === 0 ? 'Never extended.' : `Extended ${times === 1 ? 'once' : `${n(times)} times`}.`,
  willExtend: (times) => `Saving makes extension number ${n(times)}.`,
  reason: 'Reason for the new due date',
  reasonHint: 'The old date and the reason stay in the history of the project',
  plan: 'Plan by period',
  planHint:
    'The cumulative percentage due by the end of each period. An empty field follows the line from start to due date.',
  line: 'By the line (%)',
  own: 'Own figure (%)',
  ownOf: (period) => `Plan for ${period} (%)`,
  toLine: 'Clear own figures',
  curve: 'The plan being entered, beside approved figures',
  noCurve: 'The planned curve appears here once the start and due date are entered.',
  falls: (periods) => `The plan falls against the period before: ${periods}. Check the figures.`,
  clashes: (fields) => `Someone else has just changed: ${fields}. Check these before you save.`,
}
