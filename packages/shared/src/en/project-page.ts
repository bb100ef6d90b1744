import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const projectPage: Messages['projectPage'] = {
  standing: 'Progress now',
  done: 'done,',
  noFigure: 'No approved figure yet',
  planned: (percent) => `Plan ${percent}`,
  basis: (period) => `approved figure of ${period}`,
  curve: (period, percent, against) => `By the end of ${period} ${percent} done, ${against}`,
  curveDescription: 'Approved cumulative percentage of each period against the plan.',
  facts: 'Details',
  runState: 'Running state',
  nothing: 'none',
  reports: 'Reports',
  reportsCaption: 'Reports of the project, latest period first',
  noReports: 'There are no reports yet',
  noReportsHint: 'The report of a period appears here when the period opens.',
  extensions: (times) =>
    times === 0 ? 'Extensions' : `Extended ${times === 1 ? 'once' : `${n(times)} times`}`,
  noExtensions: 'The due date has never changed.',
  noDue: 'no due date',
  officers: 'Officers in charge over time',
  noOfficers: 'No officer in charge is recorded.',
  since: (day) => `since ${day}`,
  history: 'History',
  action: {
    create: 'Added',
    change: 'Edited',
    pause: 'Paused',
    resume: 'Resumed',
    stop: 'Stopped',
    'user.hand-over': 'Handed over',
  },
  otherAction: 'Changed',
  edit: 'Edit project',
  report: 'Enter report',
  readReport: 'View this period’s report',
  noOpenReport: 'The project does not report in an open period',
  halt: {
    reason: 'Reason',
    missing: 'Give a reason for the project’s history',
    pause: {
      verb: 'Pause',
      title: (code) => `Pause ${code}`,
      note: 'While paused, the project gets no new reports. Approved figures stay.',
      done: (code) => `${code} is paused`,
    },
    resume: {
      verb: 'Resume',
      title: (code) => `Resume ${code}`,
      note: 'The project reports again, also in the open period.',
      done: (code) => `${code} is resumed`,
    },
    stop: {
      verb: 'Stop',
      title: (code) => `Stop ${code}`,
      note: 'The project gets no new reports. Its reports and approved figures stay.',
      done: (code) => `${code} is stopped`,
    },
  },
}
