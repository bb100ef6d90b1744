import { codeOf } from '@app/shared/audit/code.ts'
import type { DrawnRow, DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import { formatInstant } from '@app/shared/core/format.ts'
import { byKey } from '@app/shared/core/text.ts'
import type { FormQuery } from '@app/shared/forms/contract.ts'
import { type Filling, layOut } from '@app/shared/forms/layout.ts'
import type { FormProject } from '@app/shared/forms/rules.ts'
import { latestOpened } from '@app/shared/overview/rules.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import { momentOf } from '#store/as-of.ts'
import { headAt } from '#store/seal.ts'
import type { ReadTx } from '#store/store.ts'
import { nameProgramme } from '../programme/programme.service.ts'
import { tabulateIn } from '../projects/projects.service.ts'
import { saidWith } from '../reports/report-said.service.ts'
import { type Form, getForm } from './forms.service.ts'

type Tabulated = Awaited<ReturnType<typeof tabulateIn>>
type Units = Tabulated['facts']['units']

export interface FilledForm {
  readonly sheet: DrawnSheet
  readonly filling: Filling
}

export async function showSheet(ctx: Ctx, id: string, query: FormQuery): Promise<DrawnSheet> {
  return (await fillForm(ctx, id, query)).sheet
}

/** The form with its figures, all of them from one snapshot. */
export async function fillForm(ctx: Ctx, id: string, query: FormQuery): Promise<FilledForm> {
  const programme = await nameProgramme(ctx)
  return ctx.store.read(async (tx) => {
    const { definition } = await getForm(tx, id)
    const tabulated = await tabulateIn(tx, ctx, questionOf(query, definition))
    const filling = {
      projects: await projectsOf(tx, ctx, { query, tabulated }),
      units: [...tabulated.facts.units.values()].sort((a, b) => byKey(a.sortKey, b.sortKey)),
      occasion: occasionOf(ctx, query, { ...tabulated.facts, programme }),
      includeUnapproved: query.includeUnapproved ?? false,
      isSample: ctx.sample,
    }
    const sheet = layOut(definition, filling, ctx)
    const proof = await proofRow(tx, ctx, { asOf: query.asOf, columns: sheet.widths.length })
    return { sheet: { ...sheet, foot: [...sheet.foot, ...proof] }, filling }
  })
}

/** Under the signatures: what the paper can be proved by, against the log as it was then. */
async function proofRow(
  tx: ReadTx,
  { now, words }: Ctx,
  { asOf, columns }: { asOf: string | undefined; columns: number },
): Promise<DrawnRow[]> {
  const head = await headAt(tx, momentOf(asOf) ?? now)
  if (!head) return []
  const value = words.audit.code.print(codeOf(head), formatInstant(head.at))
  return [[{ column: 0, columns, rows: 1, kind: 'text', look: 'note', value }]]
}

/** What the form itself is about narrows what is asked of it. */
function questionOf(query: FormQuery, { only }: Form['definition']) {
  return { ...query, ...only, sort: 'unitName' }
}

async function projectsOf(
  tx: ReadTx,
  { user }: Ctx,
  { query, tabulated }: { query: FormQuery; tabulated: Tabulated },
): Promise<FormProject[]> {
  const { asOf, includeUnapproved = false } = query
  const projects = tabulated.rows.map(({ row }) => row)
  const figures = projects.flatMap(({ id, figurePeriodId }) =>
    figurePeriodId === null ? [] : [{ projectId: id, periodId: figurePeriodId }],
  )
  const view = { scope: scopeOf(user), moment: momentOf(asOf), includeUnapproved }
  const said = await saidWith(tx, view, figures)
  return projects.map((project) => {
    const own = said.get(project.id)
    return { project, said: own?.said ?? null, isProvisional: own?.isProvisional ?? false }
  })
}

interface Known extends Pick<Tabulated['facts'], 'periods' | 'units'> {
  readonly programme: { readonly code: string } | null
}

function occasionOf(ctx: Ctx, query: FormQuery, { periods, units, programme }: Known) {
  const { forms } = ctx.words
  // Up to the period asked for; without one, up to the latest that was ever opened.
  const period = query.period === undefined ? latestOpened(periods) : periods.at(-1)
  const scope = scopeOf(ctx.user)
  const [only, ...others] = scope ? [scope.unitId] : (query.unit ?? [])
  const one = others.length === 0 && only !== undefined ? units.get(only) : undefined
  return {
    programmeCode: programme?.code ?? '',
    periodName: period?.name ?? forms.noPeriod,
    day: query.asOf ?? ctx.today,
    committee: (one?.committee || committeeOf(units)).toLocaleUpperCase('vi'),
    unitName: one?.name ?? forms.allUnits,
  }
}

/** The city's own: the body that stands under no other. */
function committeeOf(units: Units): string {
  const bodies = [...units.values()].filter(({ kind }) => kind === 'thanh_pho')
  return bodies.find(({ parentId }) => parentId === null)?.committee ?? ''
}
