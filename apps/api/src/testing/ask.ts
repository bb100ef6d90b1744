import { contract } from '@app/shared/contract.ts'
import type { Endpoint } from '@app/shared/core/endpoint.ts'
import type { Problem } from '@app/shared/core/problem.ts'
import { urlOf } from '@app/shared/core/url.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { everyRequest, type Named } from './every-request.ts'
import { partsOf } from './sheets.ts'
import type { TestApp } from './test-app.ts'

interface Sent {
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  readonly body?: object
  readonly file?: Uint8Array
}

/** An endpoint by its name in the contract, `reports.save`, with a valid request for it. */
export interface Asked {
  readonly key: string
  readonly endpoint: Endpoint
  readonly sent: (named: Named) => Sent
}

/** All there are. */
export const everyEndpoint: readonly Asked[] = Object.entries(contract).flatMap(([part, own]) => {
  // Both have the same names, and each request fits its endpoint: `EveryRequest` sees to that.
  const requests = everyRequest[part as keyof typeof contract] as Record<string, Asked['sent']>
  return Object.entries<Endpoint>(own).map(([name, endpoint]) => {
    const sent = requests[name]
    if (!sent) throw new Error(`no request for ${part}.${name}`)
    return { key: `${part}.${name}`, endpoint, sent }
  })
})

export interface Said {
  readonly status: number
  /** Of a refusal, also where it is that of the one report asked for. */
  readonly code: string | null
  /** Everything that was answered; of a workbook, all its parts. */
  readonly text: string
}

/** What comes back, whether JSON or a file. */
export async function ask(
  { request }: Pick<TestApp, 'request'>,
  person: Person | null,
  [{ method, path }, { params, query, body, file }]: readonly [Endpoint, Sent],
): Promise<Said> {
  const answer = await request(person, {
    ...{ method, url: urlOf(path, { params, query }) },
    ...(body && { payload: body }),
    ...(file && { payload: Buffer.from(file) }),
    headers: file ? { 'content-type': 'application/octet-stream' } : {},
  })
  const { statusCode: status, rawPayload } = answer
  const isZip = rawPayload.subarray(0, 2).toString() === 'PK'
  const text = isZip ? Object.values(partsOf(rawPayload)).join('\n') : answer.body
  const isJson = String(answer.headers['content-type']).startsWith('application/json')
  return { status, code: isJson ? codeIn(answer.json()) : null, text }
}

/** Lists hold no problems but those of reports that were answered one by one. */
function codeIn(said: Partial<Problem> & { items?: { problem?: Problem | null }[] }) {
  return said.code ?? said.items?.[0]?.problem?.code ?? null
}
