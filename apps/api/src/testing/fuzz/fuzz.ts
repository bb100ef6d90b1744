import { type OpenApi, operationsOf } from './document.ts'
import { type FuzzAnswer, faultsOf } from './judge.ts'
import type { Known } from './known.ts'
import { leftOut } from './left-out.ts'
import { type FuzzRequest, sampleOf } from './requests.ts'

interface Attack {
  readonly document: OpenApi
  readonly known: Known
  /** The same seed and runs are the same requests. */
  readonly seed: number
  readonly runs: number
  /** Who asks in turn; `secret` is what this person must never read. */
  readonly people: readonly { readonly name: string; readonly secret: string | null }[]
  send(name: string, request: FuzzRequest): Promise<FuzzAnswer>
}

export interface Finding {
  readonly faults: readonly string[]
  /** Who sent what, shortened. */
  readonly what: string
}

/** Sends generated requests one after another. `reached`: who was let through where, and how often. */
export async function fuzz({ document, known, seed, runs, people, send }: Attack) {
  const operations = operationsOf(document).filter(({ name }) => !Object.hasOwn(leftOut, name))
  const findings: Finding[] = []
  const statuses = new Map<number, number>()
  const reached = new Set<string>()
  for (const [at, request] of sampleOf(operations, { document, known }, { seed, runs }).entries()) {
    const person = people[at % people.length]
    if (!person) throw new Error('nobody asks')
    const answer = await send(person.name, request)
    const faults = faultsOf(answer, person.secret)
    if (faults.length > 0) findings.push({ faults, what: told(person.name, request, answer) })
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    if (answer.status === 200) reached.add(request.operation)
  }
  const never = operations.map(({ name }) => name).filter((name) => !reached.has(name))
  return { findings, statuses, never, count: operations.length }
}

function told(name: string, { method, url, contentType, body }: FuzzRequest, answer: FuzzAnswer) {
  const said = new TextDecoder().decode(answer.bytes.subarray(0, 600))
  const sent = `${contentType ?? ''} ${body?.slice(0, 600) ?? ''} (${body?.length ?? 0})`
  return `${name}: ${method} ${url.slice(0, 600)} ${sent}\n  ${answer.status} ${said}`
}
