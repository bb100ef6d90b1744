import type { Page } from '@playwright/test'
import { requestFor } from '#api/testing/imports.ts'
import { read, send } from './send.ts'
import { scriptFor } from './stored-scripts.ts'

interface Standing {
  readonly id: string
  readonly version: number
  readonly state: string
}

interface Numbered {
  readonly id: number
}

type Ids = Readonly<Record<string, string | number>>

/** Writes bodies and remembers which places of them held a planted text, as `textFieldsOf` names them. */
export function makePlanter() {
  const places = new Set<string>()
  return {
    places,
    async plant<Answer>(
      { request }: Pick<Page, 'request'>,
      operation: `${'POST' | 'PUT'} ${string}`,
      { ids = {}, body }: { ids?: Ids; body: object },
    ): Promise<Answer> {
      const [method, path = ''] = operation.split(' ') as ['POST' | 'PUT', string]
      note(operation, body, places)
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(ids[name]))
      return send<Answer>(request, method, filled, body)
    },
  }
}

export type Planter = ReturnType<typeof makePlanter>

function note(place: string, value: unknown, places: Set<string>): void {
  // Planted texts begin so; of a question in an address, its first part.
  if (typeof value === 'string' && /^(‹|q=%E2%80%B9)/.test(value)) places.add(place)
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? '*' : name
    note(/^[^ ]+ [^ ]+$/.test(place) ? `${place} ${step}` : `${place}.${step}`, inner, places)
  }
}

const line = (field: string, max = 500) => scriptFor(field, { max })
const prose = (field: string) => scriptFor(field, { max: 4000 })
const onForm = (field: string) => scriptFor(field, { max: 500, braces: false })

const parts = [
  ...['results', 'shortcomings', 'difficulties', 'causesObjective', 'causesSubjective'],
  ...['nextSteps', 'proposals', 'decreaseReason'],
]
const textsOf = (what: string) =>
  Object.fromEntries(parts.map((part) => [part, prose(`${what} ${part}`)]))

/** What the committee writes: projects, of that unit too, a period, a form, reasons. Answers with what is new. */
export async function plantAsReviewer({ plant }: Planter, page: Page, unitId: string) {
  const { request } = page
  const known = await read<Standing>(request, '/api/projects/bd-02')
  const texts = (what: string) => ({
    ...{ code: line(`${what} code`, 40), title: line(`${what} title`) },
    ...{ officer: line(`${what} officer`, 200), supervisor: line(`${what} supervisor`, 200) },
    foundingDocument: line(`${what} foundingDocument`),
    expectedProduct: prose(`${what} expectedProduct`),
  })
  await plant(page, 'PUT /api/projects/{id}', {
    ids: { id: 'bd-02' },
    body: { version: known.version, ...texts('project'), reason: line('project reason', 2000) },
  })
  const added = await plant<Standing>(page, 'POST /api/projects', {
    body: {
      ...{ ...texts('new project'), level: 'district', kind: 'de_an', unitId },
      ...{ startsOn: '2014-01-01', dueOn: '2015-12-31' },
    },
  })
  const halt = (verb: 'pause' | 'resume' | 'stop', { id, version }: Standing) => {
    const body = { version, reason: line(`${verb} reason`, 2000) }
    return plant<Standing>(page, `POST /api/projects/{id}/${verb}`, { ids: { id }, body })
  }
  await halt('resume', await halt('pause', added))
  await halt('stop', await read<Standing>(request, '/api/projects/bd-03'))
  await plant(page, 'POST /api/periods', {
    body: {
      ...{ id: '2016-Q4', name: line('period name'), kind: 'quarter', from: '2016-10-01' },
      ...{ to: '2016-12-31', dueOn: '2017-01-05' },
    },
  })
  await plant(page, 'PUT /api/reasons', { body: { items: [{ text: line('template') }] } })
  const definition = formWithScripts()
  const form = await plant<Standing>(page, 'POST /api/forms', { body: { definition } })
  await plant(page, 'PUT /api/forms/{id}', {
    ids: { id: form.id },
    body: { version: form.version, definition },
  })
  return { project: added.id, form: form.id }
}

function formWithScripts() {
  return {
    ...{ number: onForm('form number'), title: onForm('form title'), about: onForm('form about') },
    ...{ agency: [onForm('form agency')], subtitle: onForm('form subtitle') },
    ...{ measure: onForm('form measure'), rows: 'projects', groupBy: 'unit' },
    columns: [
      { column: 'ordinal' },
      { column: 'title', header: onForm('form header') },
      { column: 'percent' },
    ],
    ...{ total: onForm('form total'), notes: [onForm('form note')], place: onForm('form place') },
    signers: [
      {
        ...{ titles: [onForm('signer title')], hint: onForm('signer hint') },
        name: onForm('signer name'),
      },
    ],
    charts: [{ kind: 'bars', title: onForm('chart title'), columns: ['percent'] }],
  }
}

async function plantUnits({ plant }: Pick<Planter, 'plant'>, page: Page): Promise<number> {
  const heads = ['Tên đơn vị', 'Loại', 'Tên ngắn']
  const row = [line('unit name', 200), 'Quận', line('unit short name', 100)]
  const asked = requestFor('units', [heads, row])
  const file = { ...asked.file, name: line('file name', 200), sheet: line('sheet name', 200) }
  const body = { ...asked, file }
  const { stamp } = await send<{ stamp: string }>(page.request, 'POST', '/api/imports/check', body)
  return (await plant<Numbered>(page, 'POST /api/imports', { body: { ...body, stamp } })).id
}

/** What a unit writes in its reports, and what the committee answers. Answers with the other reports. */
export async function plantReports({ plant }: Planter, officer: Page, reviewer: Page) {
  const id = 'bd-02_2014-Q3'
  const now = () => read<Standing>(reviewer.request, `/api/reports/${id}`)
  const write = async (what: string) => {
    const body = {
      version: (await now()).version,
      percent: 12,
      status: 'blocked',
      ...textsOf(what),
    }
    const saved = await plant<Standing>(officer, 'PUT /api/reports/{id}', { ids: { id }, body })
    await send(officer.request, 'POST', `/api/reports/${id}/submit`, { version: saved.version })
  }
  const answer = (verb: 'return' | 'reopen', report: Standing) => {
    const fields = [{ field: 'results', reason: line(`${verb} of results`, 2000) }]
    const body = { version: report.version, reason: line(`${verb} reason`, 2000), fields }
    return plant(reviewer, `POST /api/reports/{id}/${verb}`, { ids: { id: report.id }, body })
  }
  const { state, version } = await now()
  if (state === 'submitted' || state === 'received')
    await send(reviewer.request, 'POST', `/api/reports/${id}/return`, {
      version,
      reason: 'Bổ sung',
    })
  await write('report')
  await answer('return', await now())
  await write('report sent again')
  const approved = await another(officer, 'approved')
  await answer('reopen', approved)
  const unsent = await another(officer, 'todo,draft')
  const filled = { id: unsent.id, version: unsent.version, ...textsOf('workbook') }
  await plant(officer, 'POST /api/reports/workbook/apply', {
    body: { items: [filled], submit: false },
  })
  return [approved.id, unsent.id]
}

/** A report of the unit in a period that is open. */
async function another({ request }: Page, states: string): Promise<Standing> {
  const query = `period=2014-Q3&state=${states}&pageSize=1`
  const { items } = await read<{ items: Standing[] }>(request, `/api/reports?${query}`)
  if (!items[0]) throw new Error(`no report is ${states}`)
  return items[0]
}

/** A live link of one's own, and the name of a browser. */
export async function plantLink({ plant }: Planter, page: Page): Promise<void> {
  const q = line('searched for', 200)
  const question = new URLSearchParams({ q }).toString()
  const body = { name: line('link', 120), view: 'projects', question, days: 30 }
  const { feed } = await plant<{ feed: Standing }>(page, 'POST /api/feeds', { body })
  const renamed = { version: feed.version, name: line('renamed link', 120) }
  await plant(page, 'PUT /api/feeds/{id}', { ids: { id: feed.id }, body: renamed })
}

/** An account, its names, why it was closed, opened again and handed over; a unit of a file. Answers with their ids. */
export async function plantAsAdmin({ plant }: Planter, page: Page) {
  const own = { roles: ['officer'], unitId: 'ba-dinh' }
  const body = { username: 'badinh.script', name: line('account name'), ...own }
  const { account } = await plant<{ account: Standing }>(page, 'POST /api/users', { body })
  const ids = { id: account.id }
  const renamed = { version: account.version, name: line('other account name'), ...own }
  let { version } = await plant<Standing>(page, 'PUT /api/users/{id}', { ids, body: renamed })
  for (const verb of ['close', 'reopen'] as const) {
    const why = { version, reason: line(`${verb} account`, 2000) }
    version = (await plant<Standing>(page, `POST /api/users/{id}/${verb}`, { ids, body: why }))
      .version
  }
  const to = await read<Standing>(page.request, '/api/users/badinh')
  const successor = { id: to.id, version: to.version }
  const reason = line('handover reason', 2000)
  const handed = { version, successor, on: '2014-09-29', reason, projects: [], close: false }
  const record = await plant<Numbered>(page, 'POST /api/users/{id}/handover', { ids, body: handed })
  const batch = await plantUnits({ plant }, page)
  const { rows } = await read<{ rows: { entityId: string }[] }>(
    page.request,
    `/api/imports/${batch}`,
  )
  return { account: account.id, record: record.id, batch, unit: rows[0]?.entityId ?? '' }
}
