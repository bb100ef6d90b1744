import { backups } from '@app/shared/backups/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { beginBackup, beginCheck, downloadBackup, writeBackupTable } from './backups.service.ts'

export function backupRoutes(app: FastifyInstance, deps: Deps): void {
  const { backups: house } = deps
  route(app, deps, backups.state, () => house.state())
  route(app, deps, backups.table, (ctx, { params }) => writeBackupTable(ctx, house, params.format))
  route(app, deps, backups.make, (ctx) => beginBackup(ctx, house))
  route(app, deps, backups.check, (ctx, { params }) => beginCheck(ctx, house, params.id))
  route(app, deps, backups.download, (ctx, { params }) => downloadBackup(ctx, house, params.id))
}
