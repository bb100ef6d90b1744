import { units } from '@app/shared/units/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { tabulateUnits, writeUnitFile } from './unit-table.service.ts'
import { listUnits, switchSigning } from './units.service.ts'

export function unitRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, units.list, async (ctx, { query }) => ({
    items: await listUnits(ctx, query.asOf),
  }))
  route(app, deps, units.table, async (ctx, { query }) => ({
    items: await tabulateUnits(ctx, query),
  }))
  route(app, deps, units.file, (ctx, { params, query }) => writeUnitFile(ctx, params.format, query))
  route(app, deps, units.signing, (ctx, { params, body }) =>
    switchSigning(ctx, params.id, body.signs),
  )
}
