import { type Moment, periodsAt, projectsAt, reportsAt, type View } from '#store/as-of.ts'
import { and, asc, eq, inArray, isNotNull, or } from '#store/drizzle.ts'
import type { Row } from '#store/revise.ts'
import { hasWord } from '#store/search.ts'
import type { ReadTx } from '#store/store.ts'

export type ProjectRecord = Row<'project'>

/** What can be told from the project's own row. */
export interface ProjectCriteria {
  readonly id?: string | undefined
  /** Folded words; each begins a word of what is searched. */
  readonly words?: readonly string[] | undefined
}

export async function selectProjects(
  tx: ReadTx,
  { scope, moment }: View,
  wanted: ProjectCriteria,
): Promise<ProjectRecord[]> {
  const project = projectsAt(tx, moment)
  const { id, words = [] } = wanted
  return tx.db
    .select()
    .from(project)
    .where(
      and(
        scope === null ? undefined : eq(project.unitId, scope.unitId),
        id === undefined ? undefined : eq(project.id, id),
        ...words.map((word) => hasWord(project.search, word)),
      ),
    )
}

/** Reports with a figure, official or sent; of these projects only where `projectIds` is given. */
export function selectFigures(tx: ReadTx, moment: Moment, projectIds: readonly string[] | null) {
  const report = reportsAt(tx, moment)
  return tx.db
    .select({
      projectId: report.projectId,
      periodId: report.periodId,
      unitId: report.unitId,
      state: report.state,
      percent: report.percent,
      status: report.status,
      approvedAt: report.approvedAt,
      officialPercent: report.officialPercent,
      officialStatus: report.officialStatus,
    })
    .from(report)
    .where(
      and(
        or(isNotNull(report.officialPercent), inArray(report.state, ['submitted', 'received'])),
        projectIds === null ? undefined : inArray(report.projectId, [...projectIds]),
      ),
    )
}

export function selectPeriods(tx: ReadTx, moment: Moment) {
  return tx.db.select().from(periodsAt(tx, moment))
}

/** Reports of these periods that the person may open. */
export async function selectReportsOf(
  tx: ReadTx,
  { scope, moment }: View,
  wanted: { periodIds: readonly string[]; projectId?: string | undefined },
) {
  const report = reportsAt(tx, moment)
  return tx.db
    .select({
      id: report.id,
      version: report.version,
      projectId: report.projectId,
      periodId: report.periodId,
      state: report.state,
    })
    .from(report)
    .where(
      and(
        scope === null ? undefined : eq(report.unitId, scope.unitId),
        inArray(report.periodId, [...wanted.periodIds]),
        wanted.projectId === undefined ? undefined : eq(report.projectId, wanted.projectId),
      ),
    )
}

/** City-level projects: those that others may serve. */
export function selectCityProjects(tx: ReadTx, moment: Moment) {
  const project = projectsAt(tx, moment)
  return tx.db
    .select({ id: project.id, code: project.code, title: project.title })
    .from(project)
    .where(eq(project.level, 'city'))
}

export function selectUnits({ db, t }: ReadTx) {
  const { id, name, shortName, committee, kind, parentId, ...rest } = t.unit
  const { sortKey, validFrom, validTo, successorIds } = rest
  return db
    .select({
      ...{ id, name, shortName, committee, kind, parentId },
      ...{ sortKey, validFrom, validTo, successorIds },
    })
    .from(t.unit)
    .orderBy(t.unit.sortKey, t.unit.id)
}

export type ProjectUnit = Awaited<ReturnType<typeof selectUnits>>[number]

export function selectWorkAreas({ db, t }: ReadTx) {
  return db.select({ id: t.workArea.id, name: t.workArea.name }).from(t.workArea)
}

export async function findProject(tx: ReadTx, id: string): Promise<ProjectRecord | undefined> {
  const [row] = await tx.db.select().from(tx.t.project).where(eq(tx.t.project.id, id))
  return row
}

export function selectNamesakes({ db, t }: ReadTx, code: string) {
  return db.select({ id: t.project.id }).from(t.project).where(eq(t.project.code, code))
}

export function selectLevels({ db, t }: ReadTx) {
  return db.select({ id: t.project.id, level: t.project.level }).from(t.project)
}

export type ProjectVersion = ProjectRecord & {
  readonly changedBy: string
  readonly action: string
  readonly reason: string | null
}

/** Every version up to the moment with the change that made it, earliest first. */
export async function selectVersions(
  { db, t }: ReadTx,
  id: string,
  moment: Moment,
): Promise<ProjectVersion[]> {
  const change = { changedBy: t.change.actorName, action: t.change.action, reason: t.change.reason }
  const closed = await db
    .select({ row: t.projectHistory, ...change })
    .from(t.projectHistory)
    .innerJoin(t.change, eq(t.change.id, t.projectHistory.changeId))
    .where(eq(t.projectHistory.id, id))
    .orderBy(asc(t.projectHistory.version))
  const current = await db
    .select({ row: t.project, ...change })
    .from(t.project)
    .innerJoin(t.change, eq(t.change.id, t.project.changeId))
    .where(eq(t.project.id, id))
  return [...closed, ...current]
    .map(({ row, ...by }) => ({ ...row, ...by }))
    .filter(({ validFrom }) => moment === null || validFrom <= moment)
}
