import { audit } from '@app/shared/audit/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { listChanges, showEntry } from './audit.service.ts'
import { writeAuditFile } from './audit-file.service.ts'
import { proveCode, verifyLog } from './audit-proof.service.ts'

export function auditRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, audit.list, (ctx, { query }) => listChanges(ctx, query))
  route(app, deps, audit.file, (ctx, { params, query }) =>
    writeAuditFile(ctx, params.format, query),
  )
  route(app, deps, audit.entry, (ctx, { params }) => showEntry(ctx, params.id))
  route(app, deps, audit.verify, (ctx, { body }) =>
    verifyLog(ctx, { ...body, mirror: deps.sealMirror?.() ?? null }),
  )
  route(app, deps, audit.code, (ctx, { params }) => proveCode(ctx, params.code))
}
