import { once } from 'node:events'
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export interface Balancer {
  readonly origin: string
  /** What has happened so far. */
  readonly counts: Counts
  close(): Promise<void>
}

interface Counts {
  answered: number
  /** Asked at another node, because one was gone. */
  again: number
  /** Told that no node has answered. */
  gaveUp: number
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
/** So long a request waits for another node, from the first failure on. */
const patienceMs = 3_000

/**
 * A balancer as offices have one, for tests: in turn, on loopback. What only reads is asked again at the
 * next node; a write that may have reached a node that died is answered with 502, because only its sender
 * knows whether it may be repeated.
 */
export async function startBalancer(nodes: () => readonly string[]): Promise<Balancer> {
  const counts: Counts = { answered: 0, again: 0, gaveUp: 0 }
  let turn = 0
  const next = () => {
    const all = nodes()
    turn += 1
    return all[turn % all.length]
  }
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    let until = Number.POSITIVE_INFINITY
    for (;;) {
      const node = next()
      const failure = node ? await passOn(node, { request, body, response }) : 'not-reached'
      if (failure === null) {
        counts.answered += 1
        return
      }
      if (response.headersSent) {
        response.destroy()
        return
      }
      until = Math.min(until, Date.now() + patienceMs)
      const mayRepeat = failure === 'not-reached' || safe.has(request.method ?? '')
      if (!mayRepeat || Date.now() > until) break
      counts.again += 1
      await wait(50)
    }
    counts.gaveUp += 1
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    counts,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Passing {
  readonly request: IncomingMessage
  readonly body: Buffer
  readonly response: ServerResponse
}

type Failure = 'not-reached' | 'lost'

/** `null`: answered. */
function passOn(node: string, { request, body, response }: Passing): Promise<Failure | null> {
  return new Promise((resolve) => {
    const { method, url, headers } = request
    const asked = ask(`${node}${url}`, { method, headers, agent: false }, (answer) => {
      // A process that has too much to do says so; another one may have time.
      if (answer.statusCode === 503 && safe.has(method ?? '')) {
        answer.resume().on('end', () => resolve('lost'))
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('error', () => resolve('lost')).on('end', () => resolve(null))
      answer.pipe(response)
    })
    const leave = () => asked.destroy()
    response.once('close', leave)
    asked.once('close', () => response.off('close', leave))
    asked.on('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNREFUSED' ? 'not-reached' : 'lost'),
    )
    asked.end(body)
  })
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}
