import type { ReportContent, ReportState } from '@app/shared/reports/rules.ts'
import { type Moment, periodsAt, projectsAt, reportsAt, type View } from '#store/as-of.ts'
import { and, count, eq, inArray, isNotNull, type SQL } from '#store/drizzle.ts'
import type { Row } from '#store/revise.ts'
import { hasWord } from '#store/search.ts'
import type { ReadTx } from '#store/store.ts'

export type ReportRecord = Row<'report'>

/** What can be told from the report's own row and its project's. */
export interface ReportCriteria {
  readonly ids?: readonly string[] | undefined
  readonly periodId?: string | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly projectId?: string | undefined
  readonly states?: readonly ReportState[] | undefined
  /** Folded words; each begins a word of what is searched. */
  readonly words?: readonly string[] | undefined
}

/** Reports in view, each with what it needs to know of its project. */
export async function selectReports(tx: ReadTx, { scope, moment }: View, wanted: ReportCriteria) {
  const report = reportsAt(tx, moment)
  const project = projectsAt(tx, moment)
  const { code, title, startsOn, dueOn, plan, sortKey } = project
  return tx.db
    .select({
      report: report._.selectedFields,
      project: { code, title, startsOn, dueOn, plan, sortKey },
    })
    .from(report)
    .innerJoin(project, eq(project.id, report.projectId))
    .where(inView(report, project, { ...wanted, scope }))
}

/** The same reports, each with no more than its place in the usual order. */
export async function selectPlaces(tx: ReadTx, { scope, moment }: View, wanted: ReportCriteria) {
  const report = reportsAt(tx, moment)
  const project = projectsAt(tx, moment)
  const period = periodsAt(tx, moment)
  const { unit } = tx.t
  return tx.db
    .select({
      id: report.id,
      projectId: report.projectId,
      code: project.code,
      title: project.title,
      codeKey: project.sortKey,
      unitName: unit.name,
      unitKey: unit.sortKey,
      period: { id: period.id, kind: period.kind, from: period.startsOn, to: period.endsOn },
    })
    .from(report)
    .innerJoin(project, eq(project.id, report.projectId))
    .innerJoin(period, eq(period.id, report.periodId))
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(inView(report, project, { ...wanted, scope }))
}

/** Scope first, then what was asked for. */
function inView(
  report: ReturnType<typeof reportsAt>,
  project: ReturnType<typeof projectsAt>,
  { scope, words = [], ...wanted }: ReportCriteria & Pick<View, 'scope'>,
): SQL | undefined {
  const { ids, periodId, unitIds, projectId, states } = wanted
  return and(
    scope === null ? undefined : eq(report.unitId, scope.unitId),
    ids === undefined ? undefined : inArray(report.id, [...ids]),
    periodId === undefined ? undefined : eq(report.periodId, periodId),
    unitIds === undefined ? undefined : inArray(report.unitId, [...unitIds]),
    projectId === undefined ? undefined : eq(report.projectId, projectId),
    states === undefined ? undefined : inArray(report.state, [...states]),
    ...words.map((word) => hasWord(project.search, word)),
  )
}

/** Official figures; of these projects only where `projectIds` is given. */
export function selectFigures(tx: ReadTx, moment: Moment, projectIds: readonly string[] | null) {
  const report = reportsAt(tx, moment)
  return tx.db
    .select({
      id: report.id,
      projectId: report.projectId,
      periodId: report.periodId,
      percent: report.officialPercent,
      version: report.officialVersion,
    })
    .from(report)
    .where(
      and(
        isNotNull(report.officialVersion),
        projectIds === null ? undefined : inArray(report.projectId, [...projectIds]),
      ),
    )
}

/** Reports in view on these periods: their figures, and what they say at present. */
export function selectWhatIsSaid(
  tx: ReadTx,
  { scope, moment }: View,
  periodIds: readonly string[],
) {
  const report = reportsAt(tx, moment)
  const { id, version, projectId, periodId, unitId, state, percent, status } = report
  const { approvedAt, officialVersion, officialPercent, officialStatus } = report
  const { results, shortcomings, difficulties, causesObjective, causesSubjective } = report
  const { nextSteps, proposals } = report
  return tx.db
    .select({
      ...{ id, version, projectId, periodId, unitId, state, percent, status },
      ...{ approvedAt, officialVersion, officialPercent, officialStatus },
      ...{ results, shortcomings, difficulties, causesObjective, causesSubjective },
      ...{ nextSteps, proposals },
    })
    .from(report)
    .where(
      and(
        scope === null ? undefined : eq(report.unitId, scope.unitId),
        inArray(report.periodId, [...periodIds]),
      ),
    )
}

export interface VersionKey {
  readonly id: string
  readonly version: number
}

export type ReportVersion = VersionKey & ReportContent

/** What reports said in one version of each, which may be closed long ago. */
export async function selectVersions(
  { db, t }: ReadTx,
  keys: readonly VersionKey[],
): Promise<ReportVersion[]> {
  if (keys.length === 0) return []
  const wanted = new Map(keys.map(({ id, version }) => [id, version]))
  const isWanted = ({ id, version }: VersionKey) => wanted.get(id) === version
  const ids = [...wanted.keys()]
  const { report, reportHistory: closed } = t
  const current = await db.select(said(report)).from(report).where(inArray(report.id, ids))
  const found = current.filter(isWanted)
  if (found.length === keys.length) return found
  const versions = [...new Set(wanted.values())]
  const past = await db
    .select(said(closed))
    .from(closed)
    .where(and(inArray(closed.id, ids), inArray(closed.version, versions)))
  return [...found, ...past.filter(isWanted)]
}

function said<T extends ReadTx['t']['report'] | ReadTx['t']['reportHistory']>(table: T) {
  const { id, version, percent, status, decreaseReason, results, shortcomings } = table
  const { difficulties, causesObjective, causesSubjective, nextSteps, proposals } = table
  const { keepsPrevious, difficultiesSettled } = table
  return {
    ...{ keepsPrevious, difficultiesSettled },
    ...{ id, version, percent, status, decreaseReason, results, shortcomings },
    ...{ difficulties, causesObjective, causesSubjective, nextSteps, proposals },
  }
}

/** Earliest first is the reader's business. */
export function selectPeriods(tx: ReadTx, moment: Moment) {
  const period = periodsAt(tx, moment)
  return tx.db
    .select({
      id: period.id,
      name: period.name,
      kind: period.kind,
      from: period.startsOn,
      to: period.endsOn,
      dueAt: period.dueAt,
      atRiskGap: period.atRiskGap,
      lateGap: period.lateGap,
      state: period.state,
    })
    .from(period)
}

export function selectUnits({ db, t }: ReadTx) {
  const { id, name, sortKey, signs } = t.unit
  return db.select({ id, name, sortKey, signs }).from(t.unit)
}

export function selectOpenPeriods({ db, t }: ReadTx, id: string | undefined) {
  const { period } = t
  return db
    .select({ id: period.id, to: period.endsOn })
    .from(period)
    .where(and(eq(period.state, 'open'), id === undefined ? undefined : eq(period.id, id)))
}

/** Projects with their lead units: who might have to report. */
export function selectCandidates({ db, t }: ReadTx, ids: readonly string[] | undefined) {
  const { project, unit } = t
  return db
    .select({
      project: {
        id: project.id,
        unitId: project.unitId,
        runState: project.runState,
        startsOn: project.startsOn,
      },
      unit: { validFrom: unit.validFrom, validTo: unit.validTo },
    })
    .from(project)
    .innerJoin(unit, eq(unit.id, project.unitId))
    .where(ids === undefined ? undefined : inArray(project.id, [...ids]))
}

export function selectReportKeys(
  { db, t }: ReadTx,
  wanted: { periodIds: readonly string[]; projectIds: readonly string[] | undefined },
) {
  const { report } = t
  return db
    .select({ projectId: report.projectId, periodId: report.periodId })
    .from(report)
    .where(
      and(
        inArray(report.periodId, [...wanted.periodIds]),
        wanted.projectIds === undefined
          ? undefined
          : inArray(report.projectId, [...wanted.projectIds]),
      ),
    )
}

/** Projects with what a figure of theirs is judged by. */
export function selectPlanned({ db, t }: ReadTx) {
  const { id, code, title, unitId, startsOn, dueOn, plan } = t.project
  return db
    .select({ id, code, title, unitId, startsOn, dueOn, plan, unitName: t.unit.name })
    .from(t.project)
    .innerJoin(t.unit, eq(t.unit.id, unitId))
}

/** Reports of these projects, each with its figure that counts. */
export function selectFigureRows({ db, t }: ReadTx, projectIds: readonly string[]) {
  const { id, version, projectId, periodId, unitId, state, officialPercent } = t.report
  return db
    .select({ id, version, projectId, periodId, unitId, state, officialPercent })
    .from(t.report)
    .where(inArray(projectId, [...projectIds]))
}

export function countFigures({ db, t }: ReadTx) {
  return db
    .select({ unitId: t.report.unitId, count: count() })
    .from(t.report)
    .where(isNotNull(t.report.officialPercent))
    .groupBy(t.report.unitId)
}
