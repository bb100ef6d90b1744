import { reports } from '@app/shared/reports/contract.ts'
import { reportActions } from '@app/shared/reports/rules.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { writeReportFile } from './report-file.service.ts'
import { holdReport } from './report-hold.service.ts'
import { moveReport, saveReport } from './report-moves.service.ts'
import { moveSeveral, severalSteps } from './report-several.service.ts'
import { getReport, listReports } from './reports.service.ts'
import { applyWorkbook } from './workbook-apply.service.ts'
import { compareUpload } from './workbook-compare.service.ts'
import { writeWorkbook } from './workbook-file.service.ts'

/**
 * Every move but saving is a step with a version and no more than a reason. An approval is taken back as
 * it may have been given, with others.
 */
const steps = reportActions.filter((action) => action !== 'save' && action !== 'unapprove')

export function reportRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, reports.list, (ctx, { query }) => listReports(ctx, query))
  route(app, deps, reports.file, (ctx, { params, query }) =>
    writeReportFile(ctx, params.format, query),
  )
  route(app, deps, reports.workbook, (ctx, { query }) => writeWorkbook(ctx, query.period))
  route(app, deps, reports.compareWorkbook, (ctx, { query, file }) =>
    compareUpload(ctx, { periodId: query.period, bytes: file }),
  )
  route(app, deps, reports.applyWorkbook, (ctx, { body }) => applyWorkbook(ctx, body))
  route(app, deps, reports.get, (ctx, { params }) => getReport(ctx, params.id))
  route(app, deps, reports.save, (ctx, { params, body }) => saveReport(ctx, params.id, body))
  for (const action of steps) {
    route(app, deps, reports[action], (ctx, { params, body }) =>
      moveReport(ctx, { action, ...params, ...body }),
    )
  }
  route(app, deps, reports.hold, (ctx, { params }) => holdReport(ctx, params.id))
  for (const action of severalSteps) {
    route(app, deps, reports[`${action}Several`], (ctx, { body }) =>
      moveSeveral(ctx, action, body.items),
    )
  }
}
