import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { AppError } from '#core/app-error.ts'

export interface Pressure {
  /** Milliseconds the process may lag behind before it turns requests away. */
  readonly limitMs?: number
  /** So long after it began to listen nobody is turned away: a start has work of its own. */
  readonly graceMs?: number
}

/** The last fuse. What somebody saves or sends is not turned away before what others only look at. */
export const pressure = fp(
  async (app: FastifyInstance, { limitMs = 3000, graceMs = 5000 }: Pressure) => {
    let countsFrom = Number.POSITIVE_INFINITY
    app.addHook('onListen', async () => {
      countsFrom = performance.now() + graceMs
    })
    await app.register(underPressure, {
      maxEventLoopDelay: limitMs,
      // Measured over a shorter time, one pause of that length already counts as a delay without end.
      sampleInterval: limitMs,
      pressureHandler: (request) => {
        if (performance.now() >= countsFrom) shed(request)
      },
    })
  },
)

function shed({ method, url }: FastifyRequest): void {
  const isWork = method !== 'GET' || url.startsWith('/api/session')
  if (!isWork) throw new AppError('unavailable')
}
