import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { AppError } from '#core/app-error.ts'

export interface Pressure {
  /** Milliseconds of work before a request in its round from which on files, and all that only looks, is turned away. */
  readonly limitsMs?: { readonly files: number; readonly looks: number }
}

/**
 * Answers are worked out one after the other, and whoever came meanwhile is in the next round. Where there
 * is too much to do, a round becomes longer than the one before it; this ends that. A table can be taken
 * home later and a page be looked at again; what somebody saves or sends is never turned away.
 */
export const pressure = fp(
  async (app: FastifyInstance, { limitsMs = { files: 500, looks: 1500 } }: Pressure) => {
    let roundBegan: number | null = null
    app.addHook('onRequest', (request, _reply, next) => {
      const now = performance.now()
      if (roundBegan === null) {
        roundBegan = now
        // Comes once all that has arrived is worked off.
        setImmediate(() => {
          roundBegan = null
        })
      }
      const { files, looks } = limitsMs
      const limit = request.routeOptions.config.isFile ? files : looks
      const isTooMuch = now - roundBegan >= limit && !isNeeded(request)
      next(isTooMuch ? new AppError('unavailable') : undefined)
    })
  },
)

/** Who writes must be known first, the app's own files are cheap, and a process that is busy is not dead. */
function isNeeded({ method, url }: FastifyRequest): boolean {
  return method !== 'GET' || !url.startsWith('/api/') || /^\/api\/(session|health)\b/.test(url)
}
