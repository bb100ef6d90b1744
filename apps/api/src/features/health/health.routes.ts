import { health } from '@app/shared/health/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { makeReadiness } from './health.service.ts'

export function healthRoutes(app: FastifyInstance, deps: Deps): void {
  const isReady = makeReadiness(deps)
  route(app, deps, health.live, () => ({ live: true as const }))
  route(app, deps, health.ready, async () => {
    await isReady()
    return { ready: true as const }
  })
}
