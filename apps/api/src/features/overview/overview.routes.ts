import { overview } from '@app/shared/overview/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { getHeatmap, getOverview } from './overview.service.ts'

export function overviewRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, overview.get, (ctx, { query }) => getOverview(ctx, query))
  route(app, deps, overview.heatmap, (ctx, { query }) => getHeatmap(ctx, query))
}
