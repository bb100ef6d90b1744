import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const sheets: Messages['sheets'] = {
  projects: {
    title: 'List of projects',
    tab: 'Projects',
    file: 'Projects',
    all: 'All projects',
    back: 'Open this list in the system',
  },
  reports: {
    title: 'Progress reports on projects',
    tab: 'Reports',
    file: 'Reports',
    all: 'All reports',
    back: 'Open this list in the system',
  },
  under: (title, programme) => `${title}, Programme ${programme}`,
  programmeFile: (code) => `CT${code}`,
  scope: (unit) => `Scope: ${unit}`,
  filter: {
    search: (words) => `With the words: “${words}”`,
    one: (heading, values) => `${heading}: ${values}`,
    up: (column) => `By ${column}, ascending`,
    down: (column) => `By ${column}, descending`,
    rows: (rows) => (rows === 1 ? '1 row' : `${n(rows)} rows`),
  },
  asOfFile: (day) => `as of ${day}`,
  asOf: (day) => `Figures as of ${day}`,
  madeBy: (name, time) => `Exported by ${name} at ${time}`,
  sample: 'Sample data, not official figures',
  pageBefore: 'Page ',
  pageBetween: '/',
  busy: 'Many people are exporting at the same time. Wait a moment and export again.',
  failed:
    'The file could not be made. Try again in a few minutes; if it fails again, tell the administrator.',
  notes: {
    tab: 'Notes',
    source: 'Source',
    link: 'Link',
    question: 'Filters',
    made: 'Moment',
    data: 'Data',
    figures: 'How figures are made',
    rule: 'How it is judged',
    completion: 'Day of completion',
    reportState: 'Report state',
    empty: 'Empty cell',
    emptyMeaning: 'There is no figure; it is not 0.',
  },
  meaning: {
    reportState: {
      todo: 'The unit has not entered the report.',
      draft: 'The unit is writing it; it is not sent.',
      submitted: 'The unit has sent it; the city committee has not received it.',
      received: 'The city committee has received it and is reviewing it.',
      returned: 'The city committee has returned it with a reason.',
      approved: 'The city committee has approved it; its figures are official.',
    },
    percent: 'Percent in the latest approved report.',
    gap: 'Actual minus plan, in percentage points; without a figure the actual counts as 0.',
    reportPercent:
      'Percent entered by the unit for this period; official once the report is approved.',
    previous: 'Approved percent of the latest earlier period of the same kind.',
    onTime:
      'By the first sending that the unit did not take back, against the deadline of the period.',
  },
}
