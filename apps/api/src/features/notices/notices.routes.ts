import { notices } from '@app/shared/notices/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { listNotices, readNotices } from './notices.service.ts'
import { writeReminderFile } from './reminder-file.service.ts'
import { listReminders, remindUnits } from './reminders.service.ts'

export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, notices.list, (ctx, { query }) => listNotices(ctx, query))
  route(app, deps, notices.read, (ctx, { body }) => readNotices(ctx, body.upTo))
  route(app, deps, notices.remind, async (ctx, { params, body }) => ({
    items: await remindUnits(ctx, { periodId: params.id, ...body }),
  }))
  route(app, deps, notices.reminders, async (ctx, { params }) => ({
    items: await listReminders(ctx, params.id),
  }))
  route(app, deps, notices.remindersFile, (ctx, { params, query }) =>
    writeReminderFile(ctx, params.format, { id: params.id, ...query }),
  )
}
