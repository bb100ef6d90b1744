import { overview } from '@app/shared/overview/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { getHeatmap, getOverview } from './overview.service.ts'
import {
  writeCountsFile,
  writeHeatmapFile,
  writeTrendFile,
  writeUnitsFile,
} from './overview-file.service.ts'

export function overviewRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, overview.get, (ctx, { query }) => getOverview(ctx, query))
  route(app, deps, overview.heatmap, (ctx, { query }) => getHeatmap(ctx, query))
  route(app, deps, overview.heatmapFile, (ctx, { params, query }) =>
    writeHeatmapFile(ctx, params.format, query),
  )
  route(app, deps, overview.unitsFile, (ctx, { params, query }) =>
    writeUnitsFile(ctx, params.format, query),
  )
  route(app, deps, overview.trendFile, (ctx, { params, query }) =>
    writeTrendFile(ctx, params.format, query),
  )
  route(app, deps, overview.countsFile, (ctx, { params, query }) =>
    writeCountsFile(ctx, params.format, query),
  )
}
