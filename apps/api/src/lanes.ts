import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { AppError } from '#core/app-error.ts'

export interface Lanes {
  /** Milliseconds of waiting after which files, and all that only looks, are turned away. */
  readonly patienceMs?: { readonly files: number; readonly looks: number }
}

interface Waiting {
  readonly since: number
  /** With the reason where it is turned away. */
  readonly begin: (refused?: Error) => void
}

/** So many that look begin between those that write. */
const looksBetween = 16

/**
 * Those that write begin before those that look, and files are last; of these one in each turn of the event
 * loop. With all that came at once begun at once, nobody new would be let in until they are done, because
 * one connection is accepted a turn. What writes begins together, to be committed together and because what
 * is kept for those that look is of no use after it. What waits too long is told when to come again: a table
 * can be taken home later and a page be looked at again. What somebody saves or sends is never turned away.
 */
export const lanes = fp(
  async (app: FastifyInstance, { patienceMs = { files: 1000, looks: 2000 } }: Lanes) => {
    const needed: Waiting[] = []
    const looks: Waiting[] = []
    const files: Waiting[] = []
    let owed = 0
    let isTurn = false

    function next(): Waiting[] {
      const isOthersTurn = owed > 0 && looks.length + files.length > 0
      if (needed.length > 0 && !isOthersTurn) {
        owed = looksBetween
        return needed.splice(0)
      }
      owed -= 1
      const one = looks.shift() ?? files.shift()
      return one ? [one] : []
    }

    function turn(): void {
      turnAway(looks, patienceMs.looks)
      turnAway(files, patienceMs.files)
      const group = next()
      isTurn = group.length > 0
      if (!isTurn) return
      setImmediate(turn)
      for (const { begin } of group) begin()
    }

    app.addHook('onRequest', (request, _reply, begin) => {
      const lane = isNeeded(request) ? needed : request.routeOptions.config.isFile ? files : looks
      lane.push({ since: performance.now(), begin })
      if (!isTurn) turn()
    })
  },
)

function turnAway(lane: Waiting[], patienceMs: number): void {
  const latest = performance.now() - patienceMs
  while (lane[0] && lane[0].since <= latest) lane.shift()?.begin(new AppError('unavailable'))
}

/** Who writes must be known first, the app's own files are cheap, and a process that is busy is not dead. */
function isNeeded({ method, url }: FastifyRequest): boolean {
  return method !== 'GET' || !url.startsWith('/api/') || /^\/api\/(session|health)\b/.test(url)
}
