import { users } from '@app/shared/users/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import {
  changeAccount,
  closeAccount,
  openAccount,
  reopenAccount,
} from './account-changes.service.ts'
import { writeAccountFile } from './account-file.service.ts'
import { listAccountHistory, writeAccountHistoryFile } from './account-history.service.ts'
import { resetPassword, resetSecondFactor, unlockAccount } from './account-password.service.ts'
import { writeSlips } from './slips.service.ts'
import { getAccount, listAccounts } from './users.service.ts'

export function userRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, users.list, (ctx, { query }) => listAccounts(ctx, query))
  route(app, deps, users.file, (ctx, { params, query }) =>
    writeAccountFile(ctx, params.format, query),
  )
  route(app, deps, users.get, (ctx, { params }) => getAccount(ctx, params.id))
  route(app, deps, users.history, async (ctx, { params }) => ({
    items: await listAccountHistory(ctx, params.id),
  }))
  route(app, deps, users.historyFile, (ctx, { params }) =>
    writeAccountHistoryFile(ctx, params.format, params.id),
  )
  route(app, deps, users.create, (ctx, { body }) => openAccount(ctx, body))
  route(app, deps, users.change, (ctx, { params, body }) =>
    changeAccount(ctx, { ...params, ...body }),
  )
  route(app, deps, users.close, (ctx, { params, body }) =>
    closeAccount(ctx, { ...params, ...body }),
  )
  route(app, deps, users.reopen, (ctx, { params, body }) =>
    reopenAccount(ctx, { ...params, ...body }),
  )
  route(app, deps, users.resetPassword, (ctx, { params }) => resetPassword(ctx, params.id))
  route(app, deps, users.resetSecondFactor, (ctx, { params }) => resetSecondFactor(ctx, params.id))
  route(app, deps, users.slips, (ctx, { body }) => writeSlips(ctx, body.slips))
  route(app, deps, users.unlock, (ctx, { params }) => unlockAccount(ctx, params.id))
}
