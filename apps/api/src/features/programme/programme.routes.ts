import { programme } from '@app/shared/programme/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { showProgramme } from './programme.service.ts'

export function programmeRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, programme.get, async (ctx) => ({ programme: await showProgramme(ctx) }))
}
