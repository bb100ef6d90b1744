import { projects } from '@app/shared/projects/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { changeProject, createProject, haltProject } from './project-changes.service.ts'
import { writeProjectFile } from './project-file.service.ts'
import { listHistory } from './project-history.service.ts'
import { writeCurveFile, writeHistoryFile } from './project-record-file.service.ts'
import { getProject, listProjects } from './projects.service.ts'

export function projectRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, projects.list, (ctx, { query }) => listProjects(ctx, query))
  route(app, deps, projects.file, (ctx, { params, query }) =>
    writeProjectFile(ctx, params.format, query),
  )
  route(app, deps, projects.get, (ctx, { params, query }) => getProject(ctx, params.id, query.asOf))
  route(app, deps, projects.history, async (ctx, { params, query }) => ({
    items: await listHistory(ctx, params.id, query.asOf),
  }))
  route(app, deps, projects.historyFile, (ctx, { params, query }) =>
    writeHistoryFile(ctx, params.format, { id: params.id, asOf: query.asOf }),
  )
  route(app, deps, projects.curveFile, (ctx, { params, query }) =>
    writeCurveFile(ctx, params.format, { id: params.id, asOf: query.asOf }),
  )
  route(app, deps, projects.create, (ctx, { body }) => createProject(ctx, body))
  route(app, deps, projects.change, (ctx, { params, body }) => changeProject(ctx, params.id, body))
  route(app, deps, projects.pause, (ctx, { params, body }) =>
    haltProject(ctx, 'pause', { ...params, ...body }),
  )
  route(app, deps, projects.resume, (ctx, { params, body }) =>
    haltProject(ctx, 'resume', { ...params, ...body }),
  )
  route(app, deps, projects.stop, (ctx, { params, body }) =>
    haltProject(ctx, 'stop', { ...params, ...body }),
  )
}
