import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

const bySign = (sign: number, [below, equal, above]: readonly [string, string, string]) =>
  sign < 0 ? below : sign > 0 ? above : equal

const several = (count: string, noun: string) => `${count} ${noun}${count === '1' ? '' : 's'}`

export const overview: Messages['overview'] = {
  sentence: {
    progress: (percent, points, sign) =>
      `${percent}% done, ${bySign(sign, [`${points} points below plan`, 'as planned', `${points} points above plan`])}`,
    basis: (projects, counted, of, includeUnapproved) =>
      `of ${several(projects, 'project')}; based on ${counted} of ${of} reports ${includeUnapproved ? 'sent, approved or not' : 'approved'}`,
    noProjects: 'No projects yet',
    reporting: (complete, units, overdue) =>
      `${complete} of ${units} units complete, ${overdue} overdue`,
    ownReporting: (sent, of, overdue) => `${sent} of ${of} reports sent, ${overdue} overdue`,
    due: (period, day) => `${period}, due ${day}`,
    noPeriod: 'No reporting period has been opened',
    trouble: (late, blocked) => `${late} behind schedule, ${blocked} blocked`,
    troubleDetail: (atRisk, overdue) => `${atRisk} at risk; ${overdue} past the due day`,
    change: (period, better, worse) => `Since ${period}: ${better} better, ${worse} worse`,
    changeDetail: (points, sign) =>
      `against the plan ${bySign(sign, [`${points} points worse`, 'unchanged', `${points} points better`])}`,
    noPrevious: 'No earlier period to compare with',
    toReview: (reports) => `${several(reports, 'report')} to review`,
    toSend: (reports) => `${several(reports, 'report')} to send`,
    returned: (reports) => `${several(reports, 'report')} returned`,
  },
  title: 'Overview',
  answers: 'Five answers',
  empty: 'No projects yet',
  emptyNote: 'The overview appears here once there are projects and approved reports.',
  unapproved: 'Include unapproved figures',
  curve: {
    below: (period, points, since) =>
      `At the end of ${period}, ${n(points)} points below plan${since === null ? '' : `, behind since ${since}`}`,
    above: (period, points, since) =>
      `At the end of ${period}, ${n(points)} points above plan${since === null ? '' : `, ahead since ${since}`}`,
    equal: (period) => `At the end of ${period}, as planned`,
    none: 'No approved figures yet',
    label: 'Planned and actual percentage over the periods',
    reach:
      'The actual line reaches the latest period whose deadline has passed, or a later one once all its reports have a figure.',
  },
  units: {
    worst: (names, most, units) =>
      `${n(units.troubled)} of ${n(units.of)} units have late or blocked projects, at most ${n(most)}${names.length > 0 ? ` (${names.join(', ')})` : ' in one unit'}`,
    own: (unit, troubled, of) => `${unit}: ${n(troubled)} of ${n(of)} projects late or blocked`,
    fine: 'No unit has late or blocked projects',
    label: 'Projects of each unit by status',
    heading: 'Unit',
  },
  counts: {
    title: 'Projects by status and by due day',
    status: 'By status',
    deadline: 'By due day',
    count: 'Projects',
    total: 'Total',
  },
  heat: {
    title: 'Units over time',
    caption: 'Difference from the plan, in points',
    lead: (period, below, of) =>
      `At the end of ${period}, ${n(below)} of ${n(of)} units more than 5 points below plan`,
    order: 'Order of the units',
    byName: 'By name',
    byGap: 'By difference',
    kind: 'Kind of unit',
    allKinds: 'All kinds of units',
    unit: 'Unit',
    until: (day) => `until ${day}`,
    since: (day) => `since ${day}`,
    noProjects: '~',
    notDue: 'not due yet',
    legend: {
      title: 'Legend',
      points: (from, to) => `${from} to ${to}`,
      under: (points) => `${points} and below`,
      over: (points) => `${points} and above`,
      blocked: 'has blocked projects',
      missing: 'has overdue reports that were not sent',
      noFigure: 'no figure yet',
      none: 'led no projects in the period',
    },
    marks: {
      blocked: 'Blocked projects',
      missing: 'Overdue reports not sent',
      in: (period: string, count: number) => `${period}: ${n(count)}`,
    },
    cell: {
      noFigure: 'no figure yet',
      noProjects: 'led no projects in the period',
      blocked: (count) => several(n(count), 'blocked project'),
      missing: (count) => `${several(n(count), 'report')} overdue and not sent`,
    },
    keys: 'Arrows: move. Enter: open the unit’s reports of the period.',
    method:
      'A cell is the weighted mean of actual minus planned, over the projects that the unit led when the period opened. In a period that is not due only units with figures count, and a project without one is still measured against the period before.',
    empty: 'No reports to compare with the plan yet',
    emptyNote: 'The table appears here once the first period has been opened.',
    list: 'As a list',
    grid: 'As a table',
  },
  completeness: {
    title: 'Reporting status',
    lead: (complete, units, left) =>
      `${n(complete)} of ${n(units)} units complete; ${several(n(left.missing), 'report')} not sent, ${n(left.returned)} returned`,
    unit: 'Unit',
    due: 'due',
    method:
      'Sent, returned and not sent add up to what is due. Approved is a part of sent. Late is a first sending after the deadline.',
    caption: (period) => `Reporting status, ${period}`,
    onlyOpen: 'Only units that are not complete',
    total: 'Due',
    sent: 'Sent',
    approved: 'Approved',
    returned: 'Returned',
    missing: 'Not sent',
    late: 'Late',
    sum: 'Total',
    none: 'Every unit has sent everything',
    noPeriod: 'No period has been opened yet',
    noPeriodNote: 'The standing of each unit appears here once the first period has been opened.',
    noReports: 'No reports are due in this period yet',
  },
}
