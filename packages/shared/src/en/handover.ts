import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')
const several = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${n(count)} ${many}`

export const handover: AllMessages['handover'] = {
  title: (name) => `Handover of ${name}`,
  lead: 'For a change of the officer in charge. Reports and drafts stay with the unit; the name of who leaves stays on what was written, sent and approved.',
  city: 'City committee',
  held: {
    title: 'Held now',
    projects: 'Projects in charge of',
    reportsOf: (period) => `Reports of ${period}`,
    due: (time) => `; due ${time}`,
    todo: (count) => `${n(count)} not begun`,
    draft: (count) => several(count, 'draft', 'drafts'),
    returned: (count) => `${n(count)} returned`,
    allSent: 'All sent',
    noPeriod: 'No period is open',
    reports: 'Reports not sent',
    feeds: 'Live links',
    sessions: 'Signed in at',
    none: 'None',
  },
  reports: {
    title: (count) => `Unfinished reports (${n(count)})`,
    none: 'No draft and no returned report in an open period.',
    returnReason: (reason) => `Returned because: ${reason}`,
  },
  feeds: {
    title: (count) => `Live links (${n(count)})`,
    none: 'No link is in use.',
    until: (time) => `works until ${time}`,
    note: 'These links are revoked by the handover. Whoever takes over makes links of his own.',
  },
  projects: {
    title: 'Projects of the unit',
    lead: 'Projects whose officer in charge has exactly this name are chosen. Choose others where the name is written otherwise.',
    leadCity: 'Projects whose officer in charge has exactly this name.',
    none: 'There is no project to hand over.',
    sameName: 'Whoever takes over is in charge already',
  },
  form: {
    title: 'Hand over to',
    successor: 'Taken over by',
    successorHint: (unit) => `An active account of ${unit}.`,
    noSuccessor: (unit) => `${unit} has no other active account.`,
    create: 'Open an account for who takes over',
    on: 'Day of the handover',
    onHint: 'Stands in the record, like 25/08/2014. What changes, changes at once.',
    reason: 'Reason',
    close: 'Close the account of who leaves',
    closeNote: 'Leave this out when the person goes on with other work here.',
    always: 'Live links are revoked, sessions end at once.',
    submit: 'Hand over',
    back: 'Back to the account',
  },
  fault: {
    successor: 'Choose who takes over',
    on: 'Enter the day of the handover',
    onTooLate: 'The day of the handover cannot lie ahead',
    reason: 'Say why, so that it can be looked up later',
  },
  confirm: {
    title: (name) => `Hand over the work of ${name}`,
    projects: (count, to) =>
      `Of ${several(count, 'project', 'projects')} ${to} becomes the officer in charge.`,
    noProjects: 'No project gets another officer in charge.',
    ends: (feeds, sessions) =>
      `${several(feeds, 'live link is', 'live links are')} revoked, ${several(sessions, 'session ends', 'sessions end')}.`,
    closes: (username) => `The account ${username} is closed.`,
    stays: (username) => `The account ${username} stays active.`,
  },
  done: (to) => `Handed over to ${to}`,
  records: 'Earlier handovers',
  recordOf: (day, to) => `On ${day}, to ${to}`,
  refusal: {
    'same-person': 'Whoever takes over must be somebody else',
    'closed-successor': 'That account is closed. Choose somebody else or reopen it.',
    'other-unit': 'Whoever takes over must belong to the same unit',
  },
  changedMeanwhile: (codes) =>
    `Somebody has just changed ${codes}. Reload to see it; what was chosen and typed stays.`,
  foreignProject: (codes) =>
    `${codes} does not belong to the unit of who leaves. Leave it out and try again.`,
  sheet: {
    title: 'What is handed over',
    tab: 'Handover',
    file: 'Handover',
    all: 'All that is handed over',
  },
  giver: 'Handed over by',
  column: { kind: 'Kind', code: 'Code', title: 'What', before: 'Before', after: 'Afterwards' },
  kinds: {
    project: 'Project',
    report: 'Unfinished report',
    feed: 'Live link',
    session: 'Session',
    account: 'Account',
  },
  row: {
    nobody: 'Nobody',
    report: (period, title) => `${period}: ${title}`,
    reportStays: 'Stays with the unit, goes on with who takes over',
    feedLive: 'In use',
    feedRevoked: 'Revoked',
    sessions: (count) => `Signed in at ${several(count, 'place', 'places')}`,
    sessionOpen: 'Open',
    sessionEnded: 'Ended',
    standing: { active: 'Active', closed: 'Closed' },
    accountStays: 'Stays',
  },
  record: {
    title: 'Record of the handover',
    print: 'Print the record',
    account: 'Account of who leaves',
  },
  paper: {
    tab: 'Handover record',
    title: 'RECORD OF HANDOVER',
    subtitle: 'on a change of the officer in charge of projects',
    party: 'COMMUNIST PARTY OF VIET NAM',
    place: (day) => `……………, ${day}`,
    giver: (name, username, unit) => `Handed over by: ${name}, account ${username}, ${unit}`,
    taker: (name, username, unit) => `Taken over by: ${name}, account ${username}, ${unit}`,
    day: (day) => `Day of the handover: ${day}`,
    reason: (reason) => `Reason: ${reason}`,
    by: (name) => `Made in the system by: ${name}`,
    due: (period, time, { todo, draft, returned }) =>
      `Due: reports of ${period} by ${time}, ${n(todo)} not begun, ${several(draft, 'draft', 'drafts')}, ${n(returned)} returned`,
    ordinal: 'No.',
    group: (kind, count) => `${kind} (${n(count)})`,
    note: 'Made in 3 copies: for who hands over, who takes over and the witness, one each.',
    signers: { giver: 'HANDED OVER BY', taker: 'TAKEN OVER BY', witness: 'WITNESS' },
    signHint: '(Signature, full name)',
  },
}
