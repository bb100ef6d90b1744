import { imports } from '@app/shared/imports/contract.ts'
import type { Store } from '#store/store.ts'
import { ask, everyEndpoint, type Said } from '#testing/ask.ts'
import { dumpOf, requestFor } from '#testing/imports.ts'
import { admin, officer } from '#testing/people.ts'
import { cityPeople, secretWorld, unitIds, unitPeople } from '#testing/secret-world.ts'
import { makeNormalForm } from './normal-form.ts'
import { filled, type Kind } from './place-holders.ts'
import { type Step, stepsFor } from './steps.ts'

export type Open = (options: { now: () => number }) => Promise<Store>
type Ids = Record<Kind, readonly string[]>

/** Of 10,000 steps four months: deadlines pass, and a period that was opened is closed late. */
const minutesPerStep = 17
const everybody = [...unitPeople, ...cityPeople]

/** One app on one database, which is told the same steps as the other. Its answers are in normal form. */
export async function openSide(open: Open) {
  const world = await secretWorld({ open })
  await world.app.ready()
  const normal = makeNormalForm()
  const tokens = unitIds.flatMap((unit) => everybody.map((who) => world.named(unit, who).token))
  const lookAgain = makeLook(world.store)

  async function answerTo(step: Step, at: number): Promise<string> {
    world.clock.now += minutesPerStep * 60_000
    const { ids, versions } = await lookAgain()
    const url = filled(step.url, { ...ids, tokens })
    const body = await bodyOf(step, filled(step.body ?? '', { ...ids, tokens }), at)
    const answer = await world.request(step.person, {
      // Of the document, so one that inject knows.
      ...{ method: step.method as 'GET', url },
      ...(step.contentType !== undefined && { headers: { 'content-type': step.contentType } }),
      ...(step.body !== undefined && { payload: at % 6 === 0 ? body : seen(url, body, versions) }),
    })
    const type = String(answer.headers['content-type'])
    const { token } = answer.body.startsWith('{"feed":') ? answer.json() : {}
    if (token) tokens.push(token)
    return `${answer.statusCode} ${type}\n${normal(answer.body, type.startsWith('application/json'))}`
  }

  /** What is read in a file is nothing that a generator finds; writing it needs what the check has said. */
  async function bodyOf({ operation, person }: Step, body: string, at: number): Promise<string> {
    if (!/^POST \/api\/imports(\/check)?$/.test(operation)) return body
    const own = requestFor('projects', [importHeads, importRow(at), importRow(at * 7)])
    const { text } = await ask(world, person, [imports.check, { body: own }])
    const { stamp } = JSON.parse(text) as { stamp?: string }
    return JSON.stringify(operation.endsWith('check') ? own : { ...own, stamp: stamp ?? '' })
  }

  return {
    steps: (wanted: { seed: number; runs: number }) =>
      stepsFor(world.app.swagger() as never, wanted),
    answerTo,
    close: () => world.store.close(),
    /** Everything that may be asked, and how many rows each table has. */
    async whole(): Promise<string[]> {
      const said: string[] = []
      for (const { key, endpoint, sent } of everyEndpoint) {
        if (endpoint.method !== 'GET' || /^(session|sessions|backups|health)\./.test(key)) continue
        for (const person of [officer, admin]) {
          const asked = sent(world.named('ba-dinh', officer))
          const answer = await ask(world, person, [endpoint, asked])
          said.push(`${key} ${person.id} ${answer.status} ${plain(answer)}`)
        }
      }
      // What the store notes for itself is its own.
      const { setting: _, ...rows } = await dumpOf(world.store)
      const counts = Object.entries(rows).map(([name, all]) => `${name} ${all.length} rows`)
      return [...said, ...counts]
    },
  }

  function plain({ text }: Said): string {
    const isJson = text.startsWith('{')
    return normal(text, isJson)
  }
}

const importHeads = ['Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Hạn hoàn thành']
const importTitles = ['Đổi mới công tác cán bộ', 'Sinh hoạt chi bộ', 'Hoà giải ở cơ sở 100 %']
const importUnits = ['Quận Ba Đình', 'Đống Đa', 'Huyện Từ Liêm', 'Quận lạ']

function importRow(at: number): string[] {
  const title = `${importTitles[at % 3]} ${at % 11}`
  return [`NH-${at % 23}`, title, importUnits[at % 4] ?? '', '15/02/2014', '31/12/2015']
}

/** What stands in the database now, looked up anew after each change, in an order that both sides have. */
function makeLook(store: Store) {
  let state = ''
  const feeds: string[] = []
  let last: { ids: Ids; versions: ReadonlyMap<string, number> }
  return async () => {
    const now = await store.state()
    if (now === state) return last
    state = now
    last = await store.read(async ({ db, t }) => {
      const versions = new Map<string, number>()
      const idsOf = async (table: typeof t.project | typeof t.report) => {
        const rows = await db.select({ id: table.id, version: table.version }).from(table)
        for (const { id, version } of rows) versions.set(id, version)
        return rows.map(({ id }) => id).sort()
      }
      const { id, version, changeId } = t.feed
      const found = await db.select({ id, version }).from(t.feed).orderBy(changeId)
      for (const feed of found) versions.set(feed.id, feed.version)
      // In the order in which they came: their ids say nothing, and a change moves them.
      feeds.push(...found.map((feed) => feed.id).filter((feed) => !feeds.includes(feed)))
      const units = await db.select({ id: t.unit.id }).from(t.unit).orderBy(t.unit.id)
      const batches = await db
        .select({ id: t.importBatch.id })
        .from(t.importBatch)
        .orderBy(t.importBatch.id)
      const entries = await db.select({ id: t.change.id }).from(t.change).orderBy(t.change.id)
      const ids: Ids = {
        audit: entries.map((entry) => String(entry.id)),
        projects: await idsOf(t.project),
        reports: await idsOf(t.report),
        // Tables of another shape, with an id and a version all the same.
        periods: await idsOf(t.period as never),
        users: await idsOf(t.user as never),
        forms: await idsOf(t.form as never),
        feeds,
        units: units.map((unit) => unit.id),
        imports: batches.map((batch) => String(batch.id)),
        tokens: [],
      }
      return { ids, versions }
    })
    return last
  }
}

/** With the versions that stand there, where the body names any: as whoever has just looked sends it. */
function seen(url: string, body: string, versions: ReadonlyMap<string, number>): string {
  const [, , , named = ''] = url.split(/[/?]/)
  try {
    return JSON.stringify(
      JSON.parse(body, function (this: { id?: unknown }, key, value: unknown) {
        if (key !== 'version' || typeof value !== 'number') return value
        const id = typeof this.id === 'string' ? this.id : decodeURIComponent(named)
        return versions.get(id) ?? value
      }),
    )
  } catch {
    // Broken on purpose.
    return body
  }
}
