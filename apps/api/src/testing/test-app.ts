import { createHash } from 'node:crypto'
import type { ServerOptions } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { type Day, startOfDay } from '@app/shared/core/day.ts'
import type { Endpoint, InputOf, OutputOf } from '@app/shared/core/endpoint.ts'
import type { Problem } from '@app/shared/core/problem.ts'
import { urlOf } from '@app/shared/core/url.ts'
import type { Person } from '@app/shared/users/rules.ts'
import type { InjectOptions } from 'fastify'
import type { Backups } from '#core/backups.ts'
import type { Deps } from '#core/deps.ts'
import type { Answer as Answered } from '#core/log.ts'
import type { Store } from '#store/store.ts'
import { buildApp } from '../app.ts'
import { noBackups } from './backups.ts'
import { openTestStore } from './engines.ts'

interface Options {
  /** Absent: an empty database of its own. */
  readonly store?: Store
  /** The same for a database that goes by the app's clock. */
  readonly open?: (options: { now: () => number }) => Promise<Store>
  /** The day on which the office's clock starts, at 09:00. */
  readonly today?: Day
  readonly sample?: boolean
  readonly loopback?: boolean
  /** Absent: there are none. */
  readonly backups?: Backups
  /** Milliseconds since everybody has said the password. */
  readonly confirmedAgo?: number
  /** Absent: the api alone. */
  readonly webRoot?: string
  /** Browsers come by https, through a proxy on this machine. */
  readonly https?: boolean
  readonly onAnswer?: (answer: Answered) => void
  /** Requests of one account; absent: without limit. */
  readonly requestsPerMinute?: number
  /** Other patience with slow lines than the product's. */
  readonly http?: ServerOptions
  /** Gets every line of the log, of every level. */
  readonly onLog?: (line: string) => void
}

/**
 * The real app on a real database; only the clock and the sessions are the test's own. `call` is typed
 * by the contract; `clock.now` may be set at any time.
 */
export async function testApp(options: Options = {}) {
  const { today = '2014-09-29', sample = false, loopback = true, confirmedAgo = 0 } = options
  const { open = openTestStore } = options
  const clock = { now: startOfDay(today) + 9 * 3_600_000 }
  const store = options.store ?? (await open({ now: () => clock.now }))
  const people = new Map<string, Person>()
  const deps: Deps = {
    ...{ store, now: () => clock.now, wallNow: () => clock.now, pause: async () => {} },
    identify: async (token) => {
      const person = people.get(token)
      const kept = { duty: null, tokenHash: token, confirmedAt: clock.now - confirmedAgo }
      return person ? { person, ...kept } : null
    },
    backups: options.backups ?? noBackups,
    installation: { sample, loopback },
  }
  const { onAnswer, onLog, webRoot, http, https = false, requestsPerMinute = 0 } = options
  const app = await buildApp(deps, {
    requestsPerMinute,
    ...(onAnswer && { onAnswer }),
    ...(http && { http }),
    ...(webRoot !== undefined && { webRoot }),
    ...(https && { https, trustProxy: ['127.0.0.1'] }),
    ...(onLog && { logger: { level: 'trace', stream: { write: onLog } } }),
  })

  async function request(person: Person | null, asked: InjectOptions) {
    // The same account may ask with another unit or role at the same moment.
    const sid = person && createHash('sha256').update(JSON.stringify(person)).digest('hex')
    if (person && sid) people.set(sid, person)
    const cookies: Record<string, string> = sid ? { sid } : {}
    // As from a socket: a round of its own, however quickly the one before it was answered.
    await setImmediate()
    return app.inject({ ...asked, cookies })
  }

  async function call<E extends Endpoint>(
    person: Person | null,
    endpoint: E,
    input: InputOf<E>,
    headers: Record<string, string> = {},
  ): Promise<Answer<OutputOf<E>>> {
    const { params, query, body, file } = input as Parameters<typeof urlOf>[1] & Sent
    const response = await request(person, {
      method: endpoint.method,
      url: urlOf(endpoint.path, { params, query }),
      headers: { ...(file && { 'content-type': 'application/octet-stream' }), ...headers },
      ...(body !== undefined && { payload: body }),
      ...(file && { payload: Buffer.from(file) }),
    })
    const json: unknown = response.json()
    const { statusCode: status } = response
    // The answer has passed the contract on its way out; what is not 2xx is a Problem.
    return status < 300
      ? { status, body: json as OutputOf<E>, problem: null }
      : { status, body: null, problem: json as Problem }
  }

  /** What a call that must succeed answers with. */
  async function did<E extends Endpoint>(
    ...asked: Parameters<typeof call<E>>
  ): Promise<OutputOf<E>> {
    const { status, body, problem } = await call(...asked)
    if (body === null) throw new Error(`${status} ${JSON.stringify(problem)}`)
    return body
  }

  return { app, store, clock, request, call, did }
}

interface Sent {
  readonly body?: object
  readonly file?: Uint8Array
}

export type TestApp = Awaited<ReturnType<typeof testApp>>

type Answer<T> =
  | { status: number; body: T; problem: null }
  | { status: number; body: null; problem: Problem }
