import type { FormDetail, FormList, FormSummary } from '@app/shared/forms/contract.ts'
import { leavesOf } from '@app/shared/forms/faults.ts'
import { FormDefinition } from '@app/shared/forms/model.ts'
import { filled, textIn } from '@app/shared/forms/texts.ts'
import { projectIdOf } from '@app/shared/projects/naming.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { introduce, revise } from '#store/revise.ts'
import type { ReadTx } from '#store/store.ts'
import { nameProgramme } from '../programme/programme.service.ts'
import { builtIn } from './built-in.ts'
import { findForm, selectForms, selectIds } from './forms.sql.ts'

export interface Form {
  readonly id: string
  readonly definition: FormDefinition
  /** 0: one of the product's own. */
  readonly version: number
}

/** The product's own first. */
export async function listForms(ctx: Ctx): Promise<FormList> {
  const say = await sayingOf(ctx)
  return ctx.store.read((tx) => listIn(tx, say))
}

export async function describeForm(ctx: Ctx, id: string): Promise<FormDetail> {
  const say = await sayingOf(ctx)
  const form = await ctx.store.read((tx) => getForm(tx, id))
  return { ...summaryOf(form, say), definition: form.definition }
}

export async function getForm(tx: ReadTx, id: string): Promise<Form> {
  const own = builtIn.get(id)
  if (own) return { id, definition: own, version: 0 }
  const row = await findForm(tx, id)
  if (!row) throw new AppError('not-found')
  return formOf(row)
}

export async function createForm(ctx: Ctx, definition: FormDefinition): Promise<FormSummary> {
  const say = await sayingOf(ctx)
  return act(ctx, { action: 'form.create' }, async (tx) => {
    await refuseNamesake(ctx, tx, { definition })
    const id = freeId(definition, await selectIds(tx))
    await introduce(tx, 'form', [{ id, definition, state: 'active' }])
    return summaryOf({ id, definition, version: 1 }, say)
  })
}

export async function changeForm(
  ctx: Ctx,
  id: string,
  { version, definition }: { version: number; definition: FormDefinition },
): Promise<FormSummary> {
  const say = await sayingOf(ctx)
  return act(ctx, { action: 'form.change' }, async (tx) => {
    await ownForm(ctx, tx, id)
    await refuseNamesake(ctx, tx, { id, definition })
    const row = await revise(tx, 'form', { id, version }, { definition })
    return summaryOf({ id, definition, version: row.version }, say)
  })
}

export async function removeForm(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<FormList> {
  const say = await sayingOf(ctx)
  return act(ctx, { action: 'form.remove' }, async (tx) => {
    await ownForm(ctx, tx, id)
    await revise(tx, 'form', { id, version }, { state: 'removed' })
    return listIn(tx, say)
  })
}

type Say = (text: FormDefinition['number']) => string

/** Where nothing is asked about yet, what depends on the question stays open. */
async function sayingOf(ctx: Ctx): Promise<Say> {
  const programme = await nameProgramme(ctx)
  const open = '…'
  const occasion = {
    ...{ periodName: open, day: ctx.today, committee: open, unitName: open },
    programmeCode: programme?.code ?? '',
  }
  return (text) => filled(textIn(text, ctx.lang), occasion, ctx.lang)
}

async function listIn(tx: ReadTx, say: Say): Promise<FormList> {
  const own = [...builtIn].map(([id, definition]) => ({ id, definition, version: 0 }))
  const added = (await selectForms(tx)).map(formOf)
  return { items: [...own, ...added].map((form) => summaryOf(form, say)) }
}

/** Parsed anew: one engine keeps an object in an order of its own. */
function formOf({ id, definition, version }: Omit<Form, 'definition'> & { definition: unknown }) {
  return { id, version, definition: FormDefinition.parse(definition) }
}

function summaryOf({ id, definition, version }: Form, say: Say): FormSummary {
  const { number, title, about, columns, charts } = definition
  return {
    ...{ id, version, number: say(number), title: say(title) },
    about: about === undefined ? '' : say(about),
    ...{ columns: leavesOf(columns).length, charts: charts.length, builtIn: version === 0 },
  }
}

async function ownForm({ words }: Ctx, tx: ReadTx, id: string): Promise<void> {
  if (builtIn.has(id)) throw new AppError('wrong-state', words.forms.builtInStays)
  if (!(await findForm(tx, id))) throw new AppError('not-found')
}

/** Two forms with one number would be mistaken for one another. */
async function refuseNamesake(
  { words }: Ctx,
  tx: ReadTx,
  { id, definition }: { id?: string; definition: FormDefinition },
): Promise<void> {
  const numberOf = ({ number }: FormDefinition) => textIn(number, 'vi').toLowerCase()
  const added = (await selectForms(tx)).filter((row) => row.id !== id).map(formOf)
  const others = [...builtIn.values(), ...added.map((form) => form.definition)]
  if (!others.some((other) => numberOf(other) === numberOf(definition))) return
  const fields = { 'definition.number': words.forms.numberTaken(textIn(definition.number, 'vi')) }
  throw new AppError('invalid', undefined, { fields })
}

/** Of an address, so that it stays one; two forms of one beginning are numbered. */
const longestId = 60

/** Made from the number when the form is added, then for ever; a removed form keeps its id. */
function freeId({ number }: FormDefinition, taken: readonly { id: string }[]): string {
  const known = new Set([...builtIn.keys(), ...taken.map(({ id }) => id)])
  const whole = projectIdOf(textIn(number, 'vi').replace(/\{[^}]*\}/g, ''))
  const base = whole.slice(0, longestId).replace(/-$/, '') || 'bieu'
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`
    if (!known.has(id)) return id
  }
}
