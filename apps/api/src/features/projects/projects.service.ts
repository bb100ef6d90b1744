import { dayOf, isoOf } from '@app/shared/core/day.ts'
import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { ProjectDetail, ProjectQuery, projects } from '@app/shared/projects/contract.ts'
import { plannedPercent } from '@app/shared/projects/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx } from '#store/store.ts'
import { countFacets } from './project-facets.ts'
import { gatherFacts, type Look, lookOf } from './project-facts.service.ts'
import { type Facts, type JudgedProject, judgeProjects } from './project-rows.ts'
import { arrange, criteriaOf, type TableQuery } from './project-table.ts'
import { type ProjectVersion, selectVersions } from './projects.sql.ts'

type Page = OutputOf<typeof projects.list>

export async function listProjects(ctx: Ctx, query: ProjectQuery): Promise<Page> {
  const { page = 1, pageSize = 50, ...table } = query
  const { rows, judged } = await tabulate(ctx, table)
  const facets = countFacets(judged, table)
  const start = (page - 1) * pageSize
  const items = rows.slice(start, start + pageSize).map(({ row }) => row)
  return { items, total: rows.length, page, pageSize, facets }
}

interface Tabulated {
  readonly rows: JudgedProject[]
  readonly judged: readonly JudgedProject[]
  readonly facts: Facts
}

/** The rows of a question in their order, all that were judged for it, and what they were made from. */
export function tabulate(ctx: Ctx, query: TableQuery): Promise<Tabulated> {
  return ctx.store.read((tx) => tabulateIn(tx, ctx, query))
}

/** The same for who reads more from the same snapshot. */
export async function tabulateIn(tx: ReadTx, ctx: Ctx, query: TableQuery): Promise<Tabulated> {
  const look = lookOf(ctx, query.asOf, query)
  const facts = await gatherFacts(tx, look, criteriaOf(query))
  const { periods } = facts
  if (query.period !== undefined && periods.length === 0) {
    const fields = { period: ctx.words.field['unknown-period'] }
    throw new AppError('invalid', undefined, { fields })
  }
  const judged = judgeProjects(facts, look.now)
  return { rows: arrange(judged, query, { periods, words: ctx.words }), judged, facts }
}

export function getProject(ctx: Ctx, id: string, asOf?: string): Promise<ProjectDetail> {
  return ctx.store.read((tx) => describeProject(tx, id, lookOf(ctx, asOf)))
}

/** What is not in view is not found. */
export async function describeProject(tx: ReadTx, id: string, look: Look): Promise<ProjectDetail> {
  const facts = await gatherFacts(tx, look, { id })
  const [project] = judgeProjects(facts, look.now)
  if (!project) throw new AppError('not-found')
  const { record, row } = project
  const versions = await selectVersions(tx, id, look.moment)
  return {
    ...row,
    cooperatingUnitIds: record.cooperatingUnitIds,
    cityProjectId: record.cityProjectId,
    cityProjectTitle: facts.cityProjects.get(record.cityProjectId ?? '')?.title ?? '',
    expectedProduct: record.expectedProduct,
    plan: record.plan,
    curve: curveOf(project, facts),
    officers: officersOf(versions),
    deadlineChanges: deadlineChangesOf(versions),
  }
}

function curveOf({ record, words }: JudgedProject, { periods }: Facts): ProjectDetail['curve'] {
  return periods.map((period) => ({
    periodId: period.id,
    periodName: period.name,
    planned: plannedPercent(record, period),
    actual: words.find(({ periodId }) => periodId === period.id)?.percent ?? null,
  }))
}

function officersOf(versions: readonly ProjectVersion[]): ProjectDetail['officers'] {
  return versions
    .filter(({ officer }, at) => officer !== (versions[at - 1]?.officer ?? ''))
    .map(({ officer, validFrom }) => ({ name: officer, since: dayOf(validFrom) }))
    .filter(({ name }) => name !== '')
    .reverse()
}

function deadlineChangesOf(versions: readonly ProjectVersion[]): ProjectDetail['deadlineChanges'] {
  return versions
    .flatMap((version, at) => {
      const before = versions[at - 1]
      if (!before || before.dueOn === version.dueOn) return []
      const { validFrom, changedBy, dueOn, reason } = version
      return [
        {
          ...{ at: isoOf(validFrom), by: changedBy, reason: reason ?? '' },
          ...{ from: before.dueOn, to: dueOn },
        },
      ]
    })
    .reverse()
}
