import { policy } from '@app/shared/policy/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { savePolicy, showPolicy } from './policy.service.ts'

export function policyRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, policy.get, (ctx) => showPolicy(ctx))
  route(app, deps, policy.save, (ctx, { body }) => savePolicy(ctx, body))
}
