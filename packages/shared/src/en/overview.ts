import type { Messages } from '../i18n/messages.ts'

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
}
