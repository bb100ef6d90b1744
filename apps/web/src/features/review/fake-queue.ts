import { reasons } from '@app/shared/reasons/contract.ts'
import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { openOffice, refuse } from '#testing/office.ts'

/** For tests of the workspace: a server with a queue, on which the steps of the city have their effect. */
export function openQueue(rows: readonly Report[], details: Partial<ReportDetail> = {}) {
  const byId = new Map(rows.map((report) => [report.id, report]))
  const held: string[] = []
  let items = [{ text: 'Bổ sung số liệu' }, { text: 'Nêu rõ nguyên nhân' }]
  let refusal: string | null = null
  const put = (id: string, change: Partial<Report>) => {
    const report = byId.get(id)
    if (!report) return null
    const next = { ...report, ...change, version: report.version + 1 }
    byId.set(id, next)
    return next
  }
  const several = (ids: readonly string[], change: Partial<Report>) => ({
    items: ids.map((id) => ({ id, report: put(id, change), problem: null })),
  })
  const asked = openOffice(({ method, path, body }) => {
    const [, , , id = '', verb = ''] = path.split('?')[0]?.split('/') ?? []
    if (path === '/api/reasons') {
      if (method === 'PUT') items = reasons.replace.body.parse(body).items
      return Response.json({ items })
    }
    if (method === 'GET' && id === '') {
      const all = [...byId.values()]
      return Response.json({ items: all, total: all.length, page: 1, pageSize: 1000 })
    }
    const report = byId.get(id)
    if (method === 'GET' && report) return Response.json({ ...noDetails, ...report, ...details })
    if (verb === 'hold') {
      held.push(id)
      return Response.json({ until: '2014-09-29T10:30:00+07:00' })
    }
    if (refusal !== null) return refuse(409, 'conflict', refusal)
    if (verb === 'approve') return Response.json(put(id, approved))
    if (verb === 'return') {
      const { reason } = reports.return.body.parse(body)
      return Response.json(put(id, { state: 'returned', returnReason: reason, allowedActions: [] }))
    }
    const ids = () => reports.approveSeveral.body.parse(body).items.map((item) => item.id)
    if (id === 'approve') return Response.json(several(ids(), approved))
    if (id === 'unapprove') return Response.json(several(ids(), waiting))
    return refuse(404, 'not-found')
  })
  const count = (state: Report['state']) =>
    [...byId.values()].filter((report) => report.state === state).length
  return {
    ...{ held, asked, count },
    row: (id: string) => byId.get(id),
    templates: () => items.map(({ text }) => text),
    refuse: (message: string) => {
      refusal = message
    },
  }
}

const waiting: Partial<Report> = {
  ...{ state: 'received', approvedAt: null, approvedBy: null },
  allowedActions: ['return', 'approve'],
}
const approved: Partial<Report> = {
  ...{ state: 'approved', approvedBy: 'Lê Thanh Hoa', allowedActions: ['reopen'] },
  approvedAt: '2014-09-29T10:00:00+07:00',
}

const noDetails = {
  previous: null,
  series: [],
  lastSent: null,
  rounds: [],
  projectDueOn: null,
  keepingEnded: null,
}

export function reportOf(place: number, more: Partial<Report> = {}): Report {
  const code = `BĐ-${String(place).padStart(2, '0')}`
  return {
    ...{ id: `bd-${place}`, projectId: `p-${place}`, projectCode: code },
    ...{ projectTitle: `Đề án số ${place}`, periodId: '2014-Q3', periodName: 'Quý III/2014' },
    ...{ unitId: 'ba-dinh', unitName: 'Quận Ba Đình', state: 'submitted' },
    ...{ previousPercent: 40, plannedPercent: 70, limits: { atRiskGap: -5, lateGap: -15 } },
    ...{ dueAt: '2014-10-05T23:59:59+07:00', submittedAt: '2014-09-28T09:00:00+07:00' },
    ...{ submittedBy: 'Trần Thị Ửng', onTime: true, approvedAt: null, approvedBy: null },
    ...{ officialPercent: 40, returnReason: null, signature: 'not-needed', signedBy: null },
    ...{ savedAt: '2014-09-28T09:00:00+07:00', savedBy: 'Trần Thị Ửng' },
    flags: [{ code: 'below-plan', amount: 22 }],
    allowedActions: ['receive', 'return', 'approve'],
    ...{ version: 3, percent: 48, status: 'late', decreaseReason: '' },
    ...{ results: 'Kiện toàn 14/21 chi bộ', shortcomings: '', difficulties: '' },
    ...{ causesObjective: '', causesSubjective: '', nextSteps: '', proposals: '' },
    ...{ keepsPrevious: false, difficultiesSettled: null },
    ...more,
  }
}
