import { imports } from '@app/shared/imports/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { writeBatchesFile, writeBatchFile } from './batch-file.service.ts'
import { writeFaultyFile, writeTemplate } from './import-files.service.ts'
import { checkImport, listImports, writeImport } from './imports.service.ts'
import { readFile } from './read-file.service.ts'
import { showImport, undoImport } from './undo.service.ts'

export function importRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, imports.read, (ctx, { query, file }) =>
    readFile(ctx, { name: query.name, bytes: file }),
  )
  route(app, deps, imports.faulty, (ctx, { body }) => writeFaultyFile(ctx, body))
  route(app, deps, imports.template, (ctx, { query }) => writeTemplate(ctx, query.kind))
  route(app, deps, imports.check, (ctx, { body }) => checkImport(ctx, body))
  route(app, deps, imports.write, (ctx, { body }) => writeImport(ctx, body))
  route(app, deps, imports.list, async (ctx) => ({ items: await listImports(ctx) }))
  route(app, deps, imports.file, (ctx, { params }) => writeBatchesFile(ctx, params.format))
  route(app, deps, imports.rowsFile, (ctx, { params }) =>
    writeBatchFile(ctx, params.format, params.id),
  )
  route(app, deps, imports.get, (ctx, { params }) => showImport(ctx, params.id))
  route(app, deps, imports.undo, (ctx, { params }) => undoImport(ctx, params.id))
}
