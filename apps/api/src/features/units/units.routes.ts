import { units } from '@app/shared/units/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { listUnits, switchSigning } from './units.service.ts'

export function unitRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, units.list, async (ctx, { query }) => ({
    items: await listUnits(ctx, query.asOf),
  }))
  route(app, deps, units.signing, (ctx, { params, body }) =>
    switchSigning(ctx, params.id, body.signs),
  )
}
