import { forms } from '@app/shared/forms/contract.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { writeFormFile } from './form-file.service.ts'
import { showSheet } from './form-sheet.service.ts'
import { changeForm, createForm, describeForm, listForms, removeForm } from './forms.service.ts'

export function formRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, forms.list, (ctx) => listForms(ctx))
  route(app, deps, forms.get, (ctx, { params }) => describeForm(ctx, params.id))
  route(app, deps, forms.sheet, (ctx, { params, query }) => showSheet(ctx, params.id, query))
  route(app, deps, forms.file, (ctx, { params, query }) => writeFormFile(ctx, params.id, query))
  route(app, deps, forms.create, (ctx, { body }) => createForm(ctx, body.definition))
  route(app, deps, forms.change, (ctx, { params, body }) => changeForm(ctx, params.id, body))
  route(app, deps, forms.remove, (ctx, { params, body }) => removeForm(ctx, { ...params, ...body }))
}
