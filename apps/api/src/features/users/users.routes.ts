import { users } from '@app/shared/users/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { closeAccount, listAccounts, openAccount } from './users.service.ts'

export function userRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, users.list, async (ctx) => ({ items: await listAccounts(ctx) }))
  route(app, deps, users.create, (ctx, { body }) => openAccount(ctx, body))
  route(app, deps, users.close, (ctx, { params, body }) =>
    closeAccount(ctx, { ...params, ...body }),
  )
}
