import { randomUUID } from 'node:crypto'
import { patiently, type Send } from './account.ts'

/** A request with its key, so that it may be sent again when nobody knows what became of it. */
interface Request {
  readonly method: 'POST'
  readonly path: string
  readonly body: object
  readonly key: string
}

/** The last row that the server has acknowledged. */
interface Acknowledged {
  readonly id: string
  readonly version: number
  readonly state: string
}

/**
 * One of many who write at once: adds a period, opens it, closes it, and begins again. A killed server
 * leaves at most one request of his in doubt.
 */
export class Writer {
  readonly acknowledged = new Map<string, Acknowledged>()
  /** How many writes were acknowledged. */
  answers = 0
  #pending: Request | null = null
  readonly #name: string
  #count = 0
  #last: Acknowledged | null = null

  constructor(name: string) {
    this.#name = name
  }

  /** Goes on until the server is gone. `onAcknowledged` after each answer. Throws on a refusal. */
  async write(send: Send, onAcknowledged: () => void): Promise<void> {
    for (;;) {
      this.#pending ??= this.#next()
      const answer = await deliver(send, this.#pending).catch(() => undefined)
      if (!answer) return
      this.#settle(answer)
      onAcknowledged()
    }
  }

  /** Sends again what was in doubt: it must be done now, once, whether it was before or not. */
  async mend(send: Send): Promise<void> {
    if (this.#pending) this.#settle(await deliver(send, this.#pending))
  }

  #next(): Request {
    const key = randomUUID()
    const last = this.#last
    if (last && last.state !== 'closed') {
      const move = last.state === 'upcoming' ? 'open' : 'close'
      const body = { version: last.version }
      return { method: 'POST', path: `/api/periods/${last.id}/${move}`, body, key }
    }
    this.#count += 1
    const id = `${this.#name}-${this.#count}`
    const body = {
      ...{ id, name: `Đợt ${id}`, kind: 'other' },
      ...{ from: '2014-07-01', to: '2014-09-30', dueOn: '2014-10-05' },
    }
    return { method: 'POST', path: '/api/periods', body, key }
  }

  #settle({ status, body }: Awaited<ReturnType<Send>>): void {
    const { path } = this.#pending ?? {}
    if (status !== 200) throw new Error(`${status} at ${path}: ${JSON.stringify(body)}`)
    // A period of the contract.
    this.#last = body as unknown as Acknowledged
    this.acknowledged.set(this.#last.id, this.#last)
    this.answers += 1
    this.#pending = null
  }
}

function deliver(send: Send, request: Request): ReturnType<Send> {
  return patiently(() => send(request))
}
