import { urlOf } from '@app/shared/core/url.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { ProjectFileQuery } from '@app/shared/projects/contract.ts'
import type { Project } from '@app/shared/projects/model.ts'
import { defaultLimits, type Limits } from '@app/shared/projects/rules.ts'
import { projectColumns } from '@app/shared/projects/sheet.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { asksOf, chosenColumns, filterOf, orderOf, present, scopeFilter } from '#sheets/columns.ts'
import type { NoteGroup, SheetFormat } from '#sheets/model.ts'
import { type Filter, writeTableFile } from '#sheets/table-file.ts'
import { momentOf } from '#store/as-of.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { gatherNames, type Names } from './project-facts.service.ts'
import type { Facts } from './project-rows.ts'
import { tabulate } from './projects.service.ts'

/** The list as a file: the same rows in the same order, all of them. */
export async function writeProjectFile(
  ctx: Ctx,
  format: SheetFormat,
  query: ProjectFileQuery,
): Promise<FileAnswer> {
  const { sheets } = ctx.words
  const { rows, facts } = await tabulate(ctx, query)
  const programme = await showProgramme(ctx)
  return writeTableFile<Project>(ctx, format, {
    words: sheets.projects,
    programmeCode: programme?.code ?? null,
    columns: chosenColumns(projectColumns, query.columns),
    rows: rows.map(({ row }) => row),
    filters: filtersOf(ctx, query, facts),
    order: orderOf(projectColumns, query.sort, ctx.words),
    asOf: query.asOf,
    address: addressOf(query),
    notes: notesOf(ctx.words, limitsOf(facts)),
  })
}

/** What the file would hold, in words, and where the same table stands on the screen. */
export async function describeProjectFile(ctx: Ctx, query: ProjectFileQuery) {
  const { words } = ctx
  const { asOf } = query
  const names = await ctx.store.read((tx) => gatherNames(tx, momentOf(asOf)))
  const order = orderOf(projectColumns, query.sort, words)
  const filters = filtersOf(ctx, query, names)
  return {
    asks: asksOf(words, { filters, everything: words.sheets.projects.all, order, asOf }),
    columns: chosenColumns(projectColumns, query.columns).map(({ header }) => header(words)),
    address: addressOf(query),
  }
}

function filtersOf(ctx: Ctx, query: ProjectFileQuery, facts: Names): Filter[] {
  const { words } = ctx
  const scope = scopeOf(ctx.user)
  const unitName = (id: string) => facts.units.get(id)?.name ?? id
  const all = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.map((code) => names[code])
  const { level, kind, unit, area, status, deadline, state, period, q } = query
  const upTo = period && words.projectTable.upTo(nameOf(period, facts))
  return present([
    scope && scopeFilter(words, unitName(scope.unitId)),
    level && filterOf(words, words.project.level, [words.level[level]]),
    kind && filterOf(words, words.project.kind, [words.kind[kind]]),
    unit && filterOf(words, words.project.unit, unit.map(unitName)),
    area && filterOf(words, words.project.workArea, [facts.workAreas.get(area)?.name ?? area]),
    status && filterOf(words, words.project.status, all(status, words.status)),
    deadline && filterOf(words, words.project.deadline, all(deadline, words.deadline)),
    state && filterOf(words, words.project.reportState, all(state, words.reportState)),
    upTo && { text: upTo, short: upTo },
    query.includeUnapproved && {
      text: words.projectTable.unapproved,
      short: words.projectTable.unapproved,
    },
    q && { text: words.sheets.filter.search(q), short: q },
  ])
}

function nameOf(periodId: string, { periods }: Names): string {
  return periods.find(({ id }) => id === periodId)?.name ?? periodId
}

/** Where the same table stands on the screen, under the short names of its address. */
function addressOf(query: ProjectFileQuery): string {
  return urlOf('/de-an', {
    query: {
      ...{ q: query.q, cap: query.level, loai: query.kind, dv: query.unit, nhom: query.area },
      ...{ tt: query.status, han: query.deadline, bc: query.state },
      ...{ ky: query.period, 'chua-duyet': query.includeUnapproved ? 1 : undefined },
      ...{ sx: query.sort, cot: query.columns, ngay: query.asOf },
    },
  })
}

/** Of the latest period: the one by whose plan most projects are judged. */
function limitsOf({ periods }: Facts): Limits {
  return periods.at(-1) ?? defaultLimits
}

/** The rules in the order in which they are asked, as the screens show them. */
function notesOf(
  { project, status, deadline, method, sheets }: AllMessages,
  limits: Limits,
): NoteGroup[] {
  const { notes, meaning } = sheets
  return [
    {
      heading: method.status.title,
      notes: [
        { term: notes.rule, text: method.status.intro },
        ...termsOf(status, method.status.rules(limits)),
      ],
    },
    {
      heading: method.deadline.title,
      notes: [
        { term: notes.rule, text: method.deadline.intro },
        ...termsOf(deadline, method.deadline.rules),
        { term: notes.completion, text: method.deadline.completion },
      ],
    },
    {
      heading: notes.figures,
      notes: [
        { term: project.planned, text: method.plan.text },
        { term: method.reference.title, text: method.reference.text },
        { term: project.percent, text: meaning.percent },
        { term: project.gap, text: meaning.gap },
        { term: notes.empty, text: notes.emptyMeaning },
      ],
    },
  ]
}

function termsOf<Code extends string>(names: Record<Code, string>, rules: Record<Code, string>) {
  // The catalogue's own keys: `Object.keys` forgets them.
  return (Object.keys(rules) as Code[]).map((code) => ({ term: names[code], text: rules[code] }))
}
