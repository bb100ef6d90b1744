import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number | null) => formatNumber(value ?? 0, 'en')

type Domain = Pick<
  Messages,
  | 'role'
  | 'passwordGuessable'
  | 'passwordFormer'
  | 'level'
  | 'kind'
  | 'unitKind'
  | 'status'
  | 'deadline'
  | 'runState'
  | 'reportState'
  | 'reportAction'
  | 'periodState'
  | 'periodKind'
  | 'project'
  | 'report'
  | 'content'
  | 'flag'
  | 'check'
  | 'passwordFault'
>

export const domain: Domain = {
  role: {
    officer: 'Unit officer',
    'unit-leader': 'Unit leader',
    reviewer: 'Standing office',
    leader: 'City committee leader',
    admin: 'Administrator',
  },
  level: { city: 'City level', district: 'District level and equivalent' },
  kind: { de_an: 'Project', chuyen_de: 'Thematic project' },
  unitKind: {
    quan: 'Urban district',
    huyen: 'Rural district',
    thi_xa: 'Town',
    tuong_duong: 'Equivalent unit',
    thanh_pho: 'City committee body',
  },
  status: {
    'not-started': 'Not started',
    'on-track': 'On track',
    'at-risk': 'At risk',
    late: 'Behind schedule',
    blocked: 'Blocked',
    done: 'Completed',
    paused: 'Paused',
    stopped: 'Stopped',
  },
  deadline: {
    none: 'No deadline',
    within: 'Within deadline',
    'due-soon': 'Due soon',
    overdue: 'Overdue',
    met: 'Completed on time',
    missed: 'Completed late',
  },
  runState: { running: 'Running', paused: 'Paused', stopped: 'Stopped' },
  reportState: {
    todo: 'Not started',
    draft: 'Draft',
    submitted: 'Awaiting review',
    received: 'Under review',
    returned: 'Returned',
    approved: 'Approved',
  },
  reportAction: {
    save: 'Save draft',
    submit: 'Submit',
    recall: 'Recall',
    receive: 'Receive',
    return: 'Return',
    approve: 'Approve',
    unapprove: 'Undo approval',
    reopen: 'Reopen',
    sign: 'Sign',
  },
  periodState: { upcoming: 'Not open yet', open: 'Open', closed: 'Closed' },
  periodKind: {
    month: 'Month',
    quarter: 'Quarter',
    half: 'Half-year',
    'nine-months': 'Nine months',
    year: 'Year',
    other: 'Other period',
  },
  project: {
    code: 'Code',
    title: 'Project',
    level: 'Level',
    kind: 'Kind',
    unit: 'Lead unit',
    cooperatingUnits: 'Cooperating units',
    officer: 'Officer in charge',
    supervisor: 'Supervising leader',
    workArea: 'Work area',
    foundingDocument: 'Founding document',
    cityProject: 'Serves city project',
    startsOn: 'Start',
    dueOn: 'Due date',
    extensions: 'Extensions',
    weight: 'Weight',
    expectedProduct: 'Expected product',
    planned: 'Plan (%)',
    percent: 'Actual (%)',
    gap: 'Gap (points)',
    status: 'Status',
    deadline: 'Deadline',
    figurePeriod: 'Figure from',
    reportState: 'This period’s report',
    plan: 'Plan by period',
  },
  report: {
    period: 'Period',
    previous: 'Last period (%)',
    percent: 'This period (%)',
    status: 'Status reported',
    state: 'Report',
    submittedAt: 'Submitted at',
    onTime: 'Timeliness',
    inTime: 'On time',
    late: 'Late',
    approvedBy: 'Approved by',
    flags: 'Needs a closer look',
  },
  content: {
    percent: 'Completion (%)',
    decreaseReason: 'Reason for the decrease',
    status: 'Status',
    results: 'Results in this period',
    shortcomings: 'Shortcomings',
    difficulties: 'Difficulties',
    causesObjective: 'Objective causes',
    causesSubjective: 'Subjective causes',
    nextSteps: 'Solutions and next steps',
    proposals: 'Proposals',
  },
  flag: {
    drop: (amount) => `Percentage dropped by ${n(amount)} points`,
    jump: (amount) => `Rose ${n(amount)} points in one period`,
    flat: (amount) => `No progress for ${n(amount)} periods`,
    'same-text': () => 'Results identical to last period',
    'done-without-proof': () => 'Reported complete without a figure or document',
    'full-not-done': () => 'At 100% but not reported complete',
    'below-plan': (amount) => `${n(amount)} points below plan`,
    'against-suggestion': () => 'Status differs from the one suggested by the plan',
    'edited-after-approval': () => 'Changed after approval',
    late: () => 'Submitted late',
  },
  check: {
    'percent-required': () => 'Enter the completion percentage',
    'status-required': () => 'Choose a status',
    'results-required': () => 'Enter the results for this period',
    'decrease-reason': (from, to) =>
      `Completion falls from ${n(from ?? 0)}% to ${n(to ?? 0)}%. Give a reason.`,
    'done-needs-100': () =>
      'The status “Completed” needs 100%. Change the percentage or the status.',
    'difficulties-required': () => 'The project is behind or blocked. Describe the difficulty.',
    'proposals-required': () =>
      'The project is blocked. Enter a proposal and who should resolve it.',
  },
  passwordFault: {
    short: ({ minLength }) => `The password needs at least ${minLength} characters`,
    long: () => 'The password is longer than 128 characters',
    classes: ({ classes }) =>
      `The password needs ${classes} of 4 kinds: small letters, capitals, digits, signs`,
    name: () => 'The password must not contain the user name',
  },
  passwordGuessable:
    'The password is easily guessed: only common words, names of people or units, or numbers. Add some words of your own.',
  passwordFormer: (passwords) =>
    passwords === 1
      ? 'The new password is the present one. Choose another.'
      : `This was one of the last ${passwords} passwords. Choose another.`,
}
