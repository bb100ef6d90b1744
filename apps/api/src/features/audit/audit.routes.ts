import { audit } from '@app/shared/audit/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { listChanges } from './audit.service.ts'
import { writeAuditFile } from './audit-file.service.ts'

export function auditRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, audit.list, (ctx, { query }) => listChanges(ctx, query))
  route(app, deps, audit.file, (ctx, { params, query }) =>
    writeAuditFile(ctx, params.format, query),
  )
}
