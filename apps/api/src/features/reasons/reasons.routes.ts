import { reasons } from '@app/shared/reasons/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { listReasons, replaceReasons } from './reasons.service.ts'

export function reasonRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, reasons.list, (ctx) => listReasons(ctx))
  route(app, deps, reasons.replace, (ctx, { body }) => replaceReasons(ctx, body.items))
}
