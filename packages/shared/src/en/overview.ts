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
  seeList: 'See the list',
  tabs: 'Pages of the overview',
  unapproved: 'Include unapproved figures',
  curve: {
    below: (points, since) => `${n(points)} points below plan, since ${since}`,
    above: (points) => `${n(points)} points above plan`,
    equal: 'As planned',
    none: 'No approved figures yet',
    label: 'Planned and actual percentage over the periods',
    description: 'Weighted mean of the projects in view.',
  },
  units: {
    worst: (unit, count, units) =>
      `${n(units)} units have late or blocked projects, most of all ${unit} (${n(count)})`,
    fine: 'No unit has late or blocked projects',
    label: 'Projects of each unit by status',
    heading: 'Unit',
  },
  counts: {
    status: 'By status',
    deadline: 'By due day',
    count: 'Projects',
    share: 'Share',
    total: 'Total',
  },
  heat: {
    title: 'Units over time',
    caption: 'Difference from the plan, in points',
    order: 'Order',
    byName: 'Name',
    byGap: 'Difference',
    kind: 'Kind of unit',
    allKinds: 'All',
    unit: 'Unit',
    until: (day) => `until ${day}`,
    since: (day) => `since ${day}`,
    noProjects: '~',
    legend: {
      title: 'Legend',
      points: (from, to) => `${from} to ${to}`,
      under: (points) => `${points} and below`,
      over: (points) => `${points} and above`,
      blocked: 'has blocked projects',
      missing: 'has projects without a report',
      none: 'no figure, or no projects led',
    },
    cell: {
      none: (unit, period) => `${unit}, ${period}: no figure`,
      gap: (unit, period, points) => `${unit}, ${period}: difference ${points} points`,
      blocked: (count) => several(n(count), 'blocked project'),
      missing: (count) => `${several(n(count), 'project')} without a report`,
    },
    keys: 'Arrows: move. Enter: open the unit’s reports of the period.',
    empty: 'No period has been opened yet',
    last: 'Latest period',
    list: 'As a list',
    grid: 'As a table',
  },
  completeness: {
    title: 'Reporting status',
    lead: (complete, units, missing) =>
      `${n(complete)} of ${n(units)} units complete; ${several(n(missing), 'report')} to come`,
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
  },
}
