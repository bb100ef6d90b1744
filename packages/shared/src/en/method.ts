import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { dueSoonDays } from '../projects/rules.ts'

const n = (value: number) => formatNumber(value, 'en')

export const method: Messages['method'] = {
  status: {
    title: 'Status',
    intro:
      'Judged on the latest approved report, from the top down: the first condition that holds decides. The gap is actual minus plan; a project without a figure counts as 0.',
    rules: ({ atRiskGap, lateGap }) => ({
      stopped: 'The city committee has stopped it.',
      paused: 'The city committee has paused it.',
      done: 'The unit reports completion, at 100%.',
      blocked: 'The unit reports that it is blocked.',
      'not-started': 'Actual and plan are both 0.',
      late: `Past its due date, or more than ${n(-lateGap)} points below plan.`,
      'at-risk': `More than ${n(-atRiskGap)} and up to ${n(-lateGap)} points below plan.`,
      'on-track': `On plan, above it, or at most ${n(-atRiskGap)} points below it.`,
    }),
  },
  deadline: {
    title: 'Deadline',
    intro: 'The day shown, compared with the present due date, extensions included.',
    rules: {
      none: 'No due date, or the project is paused or stopped.',
      met: 'Completed, not after the due date.',
      missed: 'Completed after the due date.',
      overdue: 'Not completed, the due date has passed.',
      'due-soon': `Not completed, at most ${n(dueSoonDays)} days left.`,
      within: `Not completed, more than ${n(dueSoonDays)} days left.`,
    },
    completion:
      'The completion date is the last day of the first period approved as completed and unchanged since, or the day of approval if that came before the period ended.',
  },
  plan: {
    title: 'Plan',
    text: 'The percentage set for each period. Where none is set, it rises evenly by days from the start to the due date; without a due date the plan is 0.',
  },
  mean: {
    title: 'Overall percentage',
    text: 'The weighted mean of approved percentages. A project without a report this period keeps its last approved figure; one that never had an approved figure counts as 0.',
  },
  reference: {
    title: 'Reference period',
    text: 'The plan is taken at the latest period whose deadline has passed, or at the period of the latest figure if that is later. A unit is not behind for a report that is not due yet, and does not escape by not reporting.',
  },
  change: {
    title: 'Better, worse',
    text: 'Each project’s status is compared with the period before, from low to high: stopped, paused, blocked, behind schedule, at risk, not started and on track alike, completed. Projects that did not exist then are not counted.',
  },
}
