import { feeds } from '@app/shared/feeds/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { makeAllowance } from './feed-allowance.ts'
import { readFeed } from './feed-answer.service.ts'
import { writeFeedsFile } from './feed-file.service.ts'
import { createFeed, listFeeds, previewFeed, renameFeed, revokeFeed } from './feeds.service.ts'

export function feedRoutes(app: FastifyInstance, deps: Deps): void {
  const means = { kept: app.kept, allow: makeAllowance(deps.store) }
  route(app, deps, feeds.list, async (ctx) => ({ items: await listFeeds(ctx) }))
  route(app, deps, feeds.file, (ctx, { params }) => writeFeedsFile(ctx, params.format))
  route(app, deps, feeds.preview, (ctx, { query }) => previewFeed(ctx, query))
  route(app, deps, feeds.create, (ctx, { body }) => createFeed(ctx, body))
  route(app, deps, feeds.rename, (ctx, { params, body }) => renameFeed(ctx, { ...params, ...body }))
  route(app, deps, feeds.revoke, (ctx, { params, body }) => revokeFeed(ctx, { ...params, ...body }))
  route(app, deps, feeds.read, (visit, { params }) => readFeed(visit, params, means))
}
