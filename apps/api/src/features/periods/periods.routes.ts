import { periods } from '@app/shared/periods/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { writePeriodFile, writeReportingFile } from './period-file.service.ts'
import {
  createPeriod,
  listPeriods,
  listReporting,
  movePeriod,
  setLimits,
} from './periods.service.ts'

export function periodRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, periods.list, async (ctx) => ({ items: await listPeriods(ctx) }))
  route(app, deps, periods.reporting, async (ctx, { params, query }) => ({
    items: await listReporting(ctx, params.id, query.asOf),
  }))
  route(app, deps, periods.file, (ctx, { params }) => writePeriodFile(ctx, params.format))
  route(app, deps, periods.reportingFile, (ctx, { params, query }) =>
    writeReportingFile(ctx, params.format, { id: params.id, ...query }),
  )
  route(app, deps, periods.create, (ctx, { body }) => createPeriod(ctx, body))
  route(app, deps, periods.setLimits, (ctx, { params, body }) => setLimits(ctx, params.id, body))
  route(app, deps, periods.open, (ctx, { params, body }) =>
    movePeriod(ctx, 'open', { ...params, ...body }),
  )
  route(app, deps, periods.close, (ctx, { params, body }) =>
    movePeriod(ctx, 'close', { ...params, ...body }),
  )
}
