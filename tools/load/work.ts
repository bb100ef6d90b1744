import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, type Ask, type Asked, expectJson } from './http.ts'
import type { Person } from './people.ts'

export const period = '2014-Q3'

interface Report {
  readonly id: string
  readonly unitId: string
  readonly version: number
  readonly percent: number | null
  readonly previousPercent: number | null
  readonly allowedActions: readonly string[]
  readonly signature: string
}

/** A report that one person writes in, with what the server last acknowledged. */
interface Desk {
  readonly id: string
  readonly officer: Person
  version: number
  percent: number | null
  isBusy: boolean
  /** A request of which nobody knows what became of it. */
  isInDoubt: boolean
}

/** What officers do in the last hours of a period. */
export class Work {
  readonly #ask: Ask
  readonly #officers: readonly Person[]
  readonly #drafts: Desk[]
  readonly #ready: Desk[]
  readonly #sent: Desk[] = []

  constructor(ask: Ask, officers: readonly Person[], desks: { drafts: Desk[]; ready: Desk[] }) {
    this.#ask = ask
    this.#officers = officers
    this.#drafts = desks.drafts
    this.#ready = desks.ready
  }

  /** `toSend` reports are written whole, to be sent later; the rest are for saving. */
  static async prepare(ask: Ask, officers: readonly Person[], toSend: number): Promise<Work> {
    const desks: Desk[] = []
    const seen = new Set<string>()
    for (const officer of officers) {
      if (seen.has(officer.unitId ?? '')) continue
      seen.add(officer.unitId ?? '')
      const { items } = await expectJson<{ items: Report[] }>(ask, {
        ...{ method: 'GET', path: `/api/reports?period=${period}&pageSize=200` },
        cookie: officer.cookie,
      })
      const open = items.filter(isForOfficers)
      desks.push(...open.map((report) => deskOf(report, officer)))
    }
    if (desks.length <= toSend) throw new Error(`only ${desks.length} reports can be written in`)
    const ready = desks.slice(0, toSend)
    for (const desk of ready) await complete(ask, desk)
    return new Work(ask, officers, { drafts: desks.slice(toSend), ready })
  }

  /** Opens one of the pages that officers open, in the proportion in which they do. */
  read(): Promise<Answer> {
    const officer = anyOf(this.#officers)
    const own = this.#drafts.filter((desk) => desk.officer.unitId === officer.unitId)
    const path = pageOf(Math.random(), own.length === 0 ? undefined : anyOf(own).id)
    return this.#ask({ method: 'GET', path, cookie: officer.cookie })
  }

  async save(): Promise<Answer> {
    const desk = await this.#freeDesk()
    // Never the same twice: each save changes something.
    const percent = ((desk.percent ?? 0) + 1 + Math.floor(Math.random() * 98)) % 100
    return this.#write(desk, percent, {
      ...{ method: 'PUT', path: `/api/reports/${desk.id}`, cookie: desk.officer.cookie },
      body: { version: desk.version, percent },
    })
  }

  signIn(): Promise<Answer> {
    const { username, password } = anyOf(this.#officers)
    const body = { username, password }
    return this.#ask({ method: 'POST', path: '/api/session', body })
  }

  /** Takes home a table of the period, or of all projects. */
  takeTable(): Promise<Answer> {
    const { cookie } = anyOf(this.#officers)
    const path = anyOf([`/api/reports.xlsx?period=${period}`, '/api/projects.xlsx'])
    return this.#ask({ method: 'GET', path, cookie })
  }

  /** Sends a report. There are fewer than are sent while there is too much to do: `again` takes it back. */
  async submit({ again }: { again: boolean }): Promise<Answer> {
    const desk = this.#ready.shift()
    if (!desk) throw new Error('more reports to send at once than were prepared')
    const answer = await this.#move(desk, 'submit')
    if (again) void this.#takeBack(desk, answer)
    else this.#sent.push(desk)
    return answer
  }

  async #takeBack(desk: Desk, { status }: Answer): Promise<void> {
    const isBack = status !== 200 || (await this.#move(desk, 'recall')).status === 200
    if (isBack) this.#ready.push(desk)
    else this.#sent.push(desk)
  }

  #move(desk: Desk, action: 'submit' | 'recall'): Promise<Answer> {
    return this.#write(desk, desk.percent, {
      ...{ method: 'POST', path: `/api/reports/${desk.id}/${action}`, cookie: desk.officer.cookie },
      ...{ body: { version: desk.version }, key: randomUUID() },
    })
  }

  /** Ids of reports that are not as the server acknowledged them. */
  async lost(): Promise<string[]> {
    const lost: string[] = []
    const desks = [...this.#drafts, ...this.#ready, ...this.#sent]
    for (const { id, officer, version, percent, isInDoubt } of desks) {
      const found = await expectJson<Report>(this.#ask, {
        ...{ method: 'GET', path: `/api/reports/${id}`, cookie: officer.cookie },
      })
      const isSame = found.version === version && found.percent === percent
      if (!isSame && !isInDoubt) lost.push(id)
    }
    return lost
  }

  /** A person's next save waits for the one before it; the waiting counts. */
  async #freeDesk(): Promise<Desk> {
    for (;;) {
      const free = this.#drafts.filter(({ isBusy }) => !isBusy)
      if (free.length > 0) {
        const desk = anyOf(free)
        // At once: whoever asks in the same moment gets another one.
        desk.isBusy = true
        return desk
      }
      await wait(5)
    }
  }

  async #write(desk: Desk, percent: number | null, asked: Asked): Promise<Answer> {
    desk.isBusy = true
    desk.isInDoubt = true
    try {
      const answer = await this.#ask(asked)
      const { status, text } = answer
      if (status === 200) {
        desk.version = (JSON.parse(text) as Report).version
        desk.percent = percent
      }
      desk.isInDoubt = status >= 500
      return answer
    } finally {
      if (desk.isInDoubt) await this.#lookAgain(desk)
      desk.isBusy = false
    }
  }

  /** What became of a save that was not answered, as the page asks it; until then nothing is saved over it. */
  async #lookAgain(desk: Desk): Promise<void> {
    const { status, text } = await this.#ask({
      ...{ method: 'GET', path: `/api/reports/${desk.id}`, cookie: desk.officer.cookie },
    })
    if (status !== 200) return
    const { version, percent } = JSON.parse(text) as Report
    Object.assign(desk, { version, percent, isInDoubt: false })
  }
}

/** Where a leader must sign first, officers cannot send. */
function isForOfficers({ allowedActions, signature }: Report): boolean {
  return allowedActions.includes('save') && signature === 'not-needed'
}

function deskOf({ id, version, percent }: Report, officer: Person): Desk {
  return { id, officer, version, percent, isBusy: false, isInDoubt: false }
}

async function complete(ask: Ask, desk: Desk): Promise<void> {
  const written = await expectJson<Report>(ask, {
    ...{ method: 'PUT', path: `/api/reports/${desk.id}`, cookie: desk.officer.cookie },
    body: {
      ...{ version: desk.version, percent: 99, status: 'on-track', decreaseReason: 'Rà soát lại' },
      results: 'Đã tổ chức xong các lớp bồi dưỡng theo kế hoạch của đơn vị.',
    },
  })
  desk.version = written.version
  desk.percent = written.percent
}

/** Lists and pages of the officer's day, and what the frame of every page asks. */
function pageOf(share: number, reportId: string | undefined): string {
  if (share < 0.3) return `/api/reports?period=${period}&pageSize=50`
  if (share < 0.5 && reportId) return `/api/reports/${reportId}`
  if (share < 0.65) return '/api/projects?page=1&pageSize=50'
  if (share < 0.7) return `/api/overview?period=${period}`
  return share < 0.9 ? '/api/notices' : '/api/session'
}

function anyOf<T>(values: readonly T[]): T {
  const value = values[Math.floor(Math.random() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}
