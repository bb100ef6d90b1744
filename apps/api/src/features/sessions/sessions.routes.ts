import { sessions } from '@app/shared/sessions/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { endSessions, listSessions } from './sessions.service.ts'

export function sessionsRoutes(app: FastifyInstance, deps: Deps): void {
  const current = (exchange: { signedIn: { tokenHash: string } | null }) =>
    exchange.signedIn?.tokenHash ?? ''
  route(app, deps, sessions.own, (ctx, _input, exchange) =>
    listSessions(ctx, { userId: ctx.user.id, current: current(exchange) }),
  )
  route(app, deps, sessions.endOwn, (ctx, { body }, exchange) =>
    endSessions(ctx, { ...body, userId: ctx.user.id, current: current(exchange) }),
  )
  route(app, deps, sessions.ofAccount, (ctx, { params }, exchange) =>
    listSessions(ctx, { userId: params.id, current: current(exchange) }),
  )
  route(app, deps, sessions.endOfAccount, (ctx, { params, body }, exchange) =>
    endSessions(ctx, { ...body, userId: params.id, current: current(exchange) }),
  )
}
