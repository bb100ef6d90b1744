import { Agent, request } from 'node:http'

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly cookie?: string
  readonly body?: object
  /** Idempotency-Key: the same request has one effect. */
  readonly key?: string
}

export interface Answer {
  readonly status: number
  readonly text: string
  /** Of a refusal, the one of its `Problem`. */
  readonly code: string | undefined
  /** Of `set-cookie`, what a browser would send back. */
  readonly cookie: string | undefined
  /** Seconds until another try makes sense, where the server says so. */
  readonly retryAfter: number | undefined
}

export type Ask = (asked: Asked) => Promise<Answer>

/** More than hundreds of browsers keep open, so that who waits does so in the server's sight. */
const lines = 8192

/** Asks as hundreds of browsers do: lines stay open, and hardly anybody waits for another. */
export function asker(origin: string): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: lines })
  return ({ method, path, cookie, body, key }) =>
    new Promise((resolve, reject) => {
      const text = body && JSON.stringify(body)
      const headers = {
        accept: 'application/json',
        'accept-language': 'vi',
        ...(cookie && { cookie }),
        ...(text && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      }
      const sent = request(origin + path, { method, agent, headers }, (answer) => {
        let received = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          received += part
        })
        answer.on('error', reject)
        answer.on('end', () => {
          const [given] = answer.headers['set-cookie'] ?? []
          const wait = answer.headers['retry-after']
          resolve({
            ...{ status: answer.statusCode ?? 0, text: received, code: codeOf(received) },
            cookie: given?.split(';')[0],
            retryAfter: wait === undefined ? undefined : Number(wait),
          })
        })
      })
      sent.on('error', reject)
      sent.end(text)
    })
}

function codeOf(text: string): string | undefined {
  return text.startsWith('{"code"') ? (JSON.parse(text) as { code: string }).code : undefined
}

/** Throws on a refusal: for what must go well before anything is measured. */
export async function expectJson<T>(ask: Ask, asked: Asked): Promise<T> {
  const { status, text } = await ask(asked)
  if (status !== 200) throw new Error(`${asked.method} ${asked.path}: ${status} ${text}`)
  return JSON.parse(text) as T
}
