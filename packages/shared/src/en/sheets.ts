import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { atRiskGap, dueSoonDays, lateGap } from '../projects/rules.ts'

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
    status: 'Status',
    deadline: 'Deadline',
    reportState: 'Report state',
    empty: 'Empty cell',
    emptyMeaning: 'There is no figure; it is not 0.',
  },
  meaning: {
    status: {
      'not-started': 'Plan and actual are both 0%.',
      'on-track': `Actual is at or above plan, or at most ${n(-atRiskGap)} points below.`,
      'at-risk': `Actual is more than ${n(-atRiskGap)} and at most ${n(-lateGap)} points below plan.`,
      late: `Actual is more than ${n(-lateGap)} points below plan, or the due date has passed without completion.`,
      blocked: 'The latest approved report says that the project is blocked.',
      done: 'The latest approved report says completed, at 100%.',
      paused: 'Paused by the city committee; the project does not report.',
      stopped: 'Stopped by the city committee.',
    },
    deadline: {
      none: 'No due date, or the project is paused or stopped.',
      within: `Not completed, more than ${n(dueSoonDays)} days before the due date.`,
      'due-soon': `Not completed, ${n(dueSoonDays)} days or fewer to go, the due date included.`,
      overdue: 'Not completed and the due date has passed.',
      met: 'The period first approved as completed ends on the due date or before.',
      missed: 'The period first approved as completed ends after the due date.',
    },
    reportState: {
      todo: 'The unit has not entered the report.',
      draft: 'The unit is writing it; it is not sent.',
      submitted: 'The unit has sent it; the city committee has not received it.',
      received: 'The city committee has received it and is reviewing it.',
      returned: 'The city committee has returned it with a reason.',
      approved: 'The city committee has approved it; its figures are official.',
    },
    planned:
      'Percent to be reached at the end of the reference period: as assigned for that period, else linear from start to due date.',
    reference:
      'The latest period whose deadline has passed, or the period of the latest approved figure if that is later.',
    percent: 'Percent in the latest approved report.',
    gap: 'Actual minus plan, in percentage points; without a figure the actual counts as 0.',
    reportPlanned:
      'Percent to be reached at the end of the period: as assigned for that period, else linear from start to due date.',
    reportPercent:
      'Percent entered by the unit for this period; official once the report is approved.',
    previous: 'Approved percent of the latest earlier period of the same kind.',
    onTime:
      'By the first sending that the unit did not take back, against the deadline of the period.',
  },
  referenceTerm: 'Reference period',
}
