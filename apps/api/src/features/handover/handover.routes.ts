import { handover } from '@app/shared/handover/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { handOver } from './hand-over.service.ts'
import { showHoldings, writeHoldingsFile } from './holdings.service.ts'
import { showRecord, writeRecordFile } from './record.service.ts'

export function handoverRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, handover.get, (ctx, { params }) => showHoldings(ctx, params.id))
  route(app, deps, handover.file, (ctx, { params: { format, id }, query }) =>
    writeHoldingsFile(ctx, format, { ...query, id }),
  )
  route(app, deps, handover.make, (ctx, { params, body }) => handOver(ctx, { ...params, ...body }))
  route(app, deps, handover.record, (ctx, { params }) => showRecord(ctx, params.id))
  route(app, deps, handover.recordFile, (ctx, { params }) =>
    writeRecordFile(ctx, params.format, params.id),
  )
}
