import { orderFor } from './import-order.ts'
import { type Office, officeOf, openOffice, type Seen } from './office.ts'

const reason = 'Bổ sung số liệu'

/** In July: units from a file, accounts, projects, a quarter that was reported and approved. */
export async function fillJuly(origin: string, admin: string): Promise<Office> {
  await takeInUnits(officeOf(origin, { admin, reviewer: '', officer: '' }))
  const office = await openOffice(origin, admin)
  await office.does('reviewer', 'POST /api/periods', quarterOf(2, '2014-04-01', '2014-06-30'))
  await office.does('reviewer', 'POST /api/periods', quarterOf(3, '2014-07-01', '2014-09-30'))
  for (let n = 1; n <= 8; n++) await office.does('reviewer', 'POST /api/projects', projectOf(n))
  await office.does('reviewer', 'POST /api/periods/2014-Q2/open', { version: 1 })
  for (const report of await reportsOf(office, '2014-Q2')) {
    const sent = await send(office, report, 25)
    await office.does('reviewer', `POST /api/reports/${sent.id}/approve`, versionOf(sent))
  }
  await office.does('reviewer', 'POST /api/periods/2014-Q2/close', { version: 2 })
  return office
}

/** In September: a quarter whose reports stand everywhere on their way, and what else people keep. */
export async function fillSeptember(office: Office): Promise<void> {
  await office.does('reviewer', 'POST /api/periods/2014-Q3/open', { version: 1 })
  await report(office)
  await office.does('reviewer', 'PUT /api/projects/bd-01', {
    ...{ version: 1, dueOn: '2016-03-31', reason: 'Thành ủy cho lùi hạn' },
  })
  const halt = { version: 1, reason: 'Chờ kinh phí' }
  await office.does('reviewer', 'POST /api/projects/bd-08/pause', halt)
  await office.does('admin', 'POST /api/units/ba-dinh/signing', { signs: true })
  await office.does('reviewer', 'PUT /api/reasons', { items: [{ text: reason }] })
  await office.does('reviewer', 'POST /api/periods/2014-Q3/remind', { unitIds: ['ba-dinh'] })
  await office.does('reviewer', 'POST /api/feeds', {
    ...{ name: 'Đề án của quận', view: 'projects', question: 'unit=ba-dinh', days: 365 },
  })
  const { definition } = await office.does('reviewer', 'GET /api/forms/bieu-02')
  const copied = { ...(definition as object), number: 'Biểu số 07', title: 'Biểu của quận' }
  await office.does('reviewer', 'POST /api/forms', { definition: copied })
}

/** One report in each state, and one never touched. */
async function report(office: Office): Promise<void> {
  const [drafted, ...others] = await reportsOf(office, '2014-Q3')
  if (!drafted) throw new Error('the quarter has no reports')
  const draft = { ...versionOf(drafted), nextSteps: 'Tổng kết' }
  await office.does('officer', `PUT /api/reports/${drafted.id}`, draft)
  const ways = [[], ['receive'], ['return'], ['approve'], ['receive', 'approve', 'reopen']]
  for (const [n, way] of ways.entries()) {
    const next = others[n]
    if (!next) throw new Error('the quarter has too few reports')
    let now = await send(office, next, 40 + n)
    for (const step of way) {
      const why = ['return', 'reopen'].includes(step) ? { reason } : {}
      const asked = { ...versionOf(now), ...why }
      now = await office.does('reviewer', `POST /api/reports/${next.id}/${step}`, asked)
    }
  }
}

async function takeInUnits(office: Office): Promise<void> {
  const text = 'Tên đơn vị,Loại đơn vị\nQuận Ba Đình,Quận\nHuyện Ứng Hòa,Huyện\n'
  const { order } = await orderFor(office, 'don-vi.csv', text)
  await office.does('admin', 'POST /api/imports', order)
}

async function send(office: Office, seen: Seen, percent: number): Promise<Seen> {
  const results = `Mở ${percent % 7} lớp bồi dưỡng, ban hành kế hoạch`
  const draft = { ...versionOf(seen), percent, status: 'on-track', results }
  const saved = await office.does('officer', `PUT /api/reports/${seen.id}`, draft)
  return office.does('officer', `POST /api/reports/${seen.id}/submit`, versionOf(saved))
}

async function reportsOf(office: Office, period: string): Promise<readonly Seen[]> {
  const { items } = await office.does('reviewer', `GET /api/reports?period=${period}&pageSize=100`)
  return items as Seen[]
}

function versionOf({ version }: Seen) {
  return { version }
}

function projectOf(n: number) {
  const code = `BĐ-0${n}`
  return {
    ...{ code, title: `Đề án số ${n} của “Quận Ba Đình”`, level: 'district', kind: 'de_an' },
    ...{ unitId: 'ba-dinh', startsOn: '2014-01-01', dueOn: '2015-12-31' },
    plan: { '2014-Q2': 30, '2014-Q3': 62.5 },
  }
}

function quarterOf(quarter: number, from: string, to: string) {
  const id = `2014-Q${quarter}`
  return { id, name: `Quý ${quarter}/2014`, kind: 'quarter', from, to, dueOn: to }
}
