import type { Lang } from '@app/shared/core/format.ts'
import { formatPercent } from '@app/shared/core/format.ts'
import { foldMarked } from '@app/shared/core/text.ts'
import type { RowFault } from '@app/shared/imports/contract.ts'
import { periodIn } from '@app/shared/imports/fields.ts'
import { blankRow, type Judged, textIn } from '@app/shared/imports/judged.ts'
import { faultOf, type ReadRow } from '@app/shared/imports/read-fields.ts'
import { plannedPercent, suggestedStatus } from '@app/shared/projects/rules.ts'
import type { ReportContent } from '@app/shared/reports/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import { chunks, introduce, lastClosed, revise } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { blankReport } from './new-reports.service.ts'
import { insertMoves } from './report-steps.sql.ts'
import { countFigures, selectFigureRows, selectPeriods, selectPlanned } from './reports.sql.ts'

/**
 * Figures of periods that were over before the product came: approved on paper then, official here at
 * once. So only for closed periods, and never over a figure or a report that a unit has made here; what
 * an import has brought, another may correct. Whoever imports transcribes and has reported nothing: the
 * step is an approval with the file as its reason, and whoever reopens it starts the usual way.
 */
export interface FigureWorld {
  readonly periods: readonly Awaited<ReturnType<typeof selectPeriods>>[number][]
  readonly projects: readonly Awaited<ReturnType<typeof selectPlanned>>[number][]
  readonly reports: readonly Awaited<ReturnType<typeof selectFigureRows>>[number][]
  /** Figures that count, by unit. */
  readonly counts: ReadonlyMap<string, number>
}

export async function gatherFigureWorld(
  tx: ReadTx,
  rows: readonly ReadRow[],
): Promise<FigureWorld> {
  const projects = await selectPlanned(tx)
  const codes = new Set(rows.map(({ values }) => foldMarked(textIn(values, 'code'))))
  const asked = projects.filter(({ code }) => codes.has(foldMarked(code)))
  const counts = await countFigures(tx)
  return {
    projects,
    periods: await selectPeriods(tx, null),
    reports: await selectFigureRows(
      tx,
      asked.map(({ id }) => id),
    ),
    counts: new Map(counts.map(({ unitId, count }) => [unitId, count])),
  }
}

export interface Figure {
  readonly percent: number
  readonly status: NonNullable<ReportContent['status']>
  /** Of the report that is there; `null` where there is none. */
  readonly report: { readonly id: string; readonly version: number } | null
  readonly projectId: string
  readonly unitId: string
  readonly periodId: string
}
export type FigureWrite = { readonly figures: readonly Figure[] }

interface Asked {
  readonly lang: Lang
  /** Reports as an import made them: `<id> <version>`. */
  readonly imported: ReadonlySet<string>
}

type Project = FigureWorld['projects'][number]

export function makeFigureJudge(
  world: FigureWorld,
  { lang, imported }: Asked,
): (row: ReadRow) => Judged<FigureWrite> {
  const byCode = new Map(world.projects.map((project) => [foldMarked(project.code), project]))
  const reportOf = new Map(world.reports.map((one) => [`${one.projectId} ${one.periodId}`, one]))
  const seen = new Set<string>()

  /** A figure of the file beside what is there: a fault, nothing to do, or what to write. */
  function judgeCell(project: Project, field: string, percent: number) {
    const period = world.periods.find(({ id }) => id === periodIn(field))
    const said = formatPercent(percent, lang)
    const fault = (code: RowFault['code']) => ({
      ...{ fault: faultOf({ key: field }, code, { value: said }), figure: null },
      cell: null,
    })
    if (period?.state !== 'closed') return fault('period-not-closed')
    if (project.startsOn > period.to) return fault('not-in-period')
    const report = reportOf.get(`${project.id} ${period.id}`)
    const official = report?.officialPercent ?? null
    if (official === percent) return { fault: null, figure: null, cell: null }
    if (report && official !== null && !imported.has(`${report.id} ${report.version}`))
      return fault('figure-by-unit')
    if (report && official === null && report.state !== 'todo') return fault('report-under-way')
    const status = suggestedStatus(percent, plannedPercent(project, period), period)
    const before = official === null ? null : formatPercent(official, lang)
    return {
      fault: null,
      figure: {
        ...{ percent, status, projectId: project.id, unitId: project.unitId, periodId: period.id },
        report: report ? { id: report.id, version: report.version } : null,
      },
      cell: { field, before, after: said },
    }
  }

  return (row) => {
    const blank = blankRow(row)
    if (row.skipped !== null) return { ...blank, write: null }
    const code = textIn(row.values, 'code')
    const project = byCode.get(foldMarked(code))
    const faults = [...row.faults]
    if (code === '' && !faults.some(({ field }) => field === 'code'))
      faults.push(faultOf({ key: 'code' }, 'required'))
    if (code !== '' && !project)
      faults.push(faultOf({ key: 'code' }, 'unknown-project', { value: code }))
    if (project && seen.has(project.id))
      faults.push(faultOf({ key: 'code' }, 'twice', { value: code }))
    if (!project) return { ...blank, key: code, faults, write: null }
    seen.add(project.id)
    const named = { ...blank, key: project.code, name: project.title, unitName: project.unitName }
    const cells = Object.entries(row.values).flatMap(([field, value]) =>
      periodIn(field) !== null && typeof value === 'number'
        ? [judgeCell(project, field, value)]
        : [],
    )
    faults.push(...cells.flatMap(({ fault }) => fault ?? []))
    if (faults.length > 0) return { ...named, faults, write: null }
    const figures = cells.flatMap(({ figure }) => figure ?? [])
    const shown = { ...named, cells: cells.flatMap(({ cell }) => cell ?? []) }
    if (figures.length === 0) return { ...shown, outcome: 'unchanged', write: null }
    const isChange = shown.cells.some(({ before }) => before !== null)
    return { ...shown, outcome: isChange ? 'changed' : 'added', write: { figures } }
  }
}

interface Order {
  readonly row: number
  readonly key: string
  readonly name: string
  readonly write: FigureWrite
}

/** Writes them as approved reports, each with its step. */
export async function writeFigures(
  tx: WriteTx,
  { user }: Pick<Ctx, 'user'>,
  orders: readonly Order[],
) {
  const all = orders.flatMap(({ write, ...order }) =>
    write.figures.map((figure) => ({ ...order, figure })),
  )
  const fresh = all.flatMap(({ figure, ...order }) =>
    figure.report
      ? []
      : [
          {
            order,
            figure,
            row: blankReport(tx, { id: figure.projectId, unitId: figure.unitId }, figure.periodId),
          },
        ],
  )
  const done: Done[] = []
  for (const chunk of chunks(fresh, 50)) {
    const former = await lastClosed(
      tx,
      'report',
      chunk.map(({ row }) => row),
    )
    const rows = chunk.map(({ row, figure }) => {
      const version = (former.get(row.id)?.version ?? 0) + 1
      return { ...row, ...approved(tx, user.name, figure, version) }
    })
    const versions = await introduce(tx, 'report', rows)
    for (const [at, { order, row }] of chunk.entries())
      done.push({ ...order, ...report, entityId: row.id, version: versions[at] ?? 1, added: true })
  }
  for (const [at, { figure, ...order }] of all.entries()) {
    if (!figure.report) continue
    const { id, version } = figure.report
    const patch = approved(tx, user.name, figure, version + 1)
    await revise(tx, 'report', figure.report, patch)
    done.push({ ...order, ...report, entityId: id, version: version + 1, added: false })
    if (at % 5 === 4) await tx.breathe()
  }
  const reason = tx.who.reason ?? ''
  for (const chunk of chunks(done, 100)) {
    const moves = chunk.map(({ entityId: reportId, version }) => ({ reportId, version }))
    await insertMoves(
      tx,
      moves.map((move) => ({ ...move, action: 'approve', reason })),
    )
    await tx.breathe()
  }
  return done
}

const report = { entity: 'report' } as const

interface Done extends Omit<Order, 'write'> {
  readonly entity: 'report'
  readonly entityId: string
  readonly version: number
  readonly added: boolean
}

function approved({ at }: WriteTx, by: string, { percent, status }: Figure, version: number) {
  return {
    ...{ state: 'approved' as const, percent, status, savedAt: at, savedBy: by },
    ...{ approvedAt: at, approvedBy: by, returnReason: '' },
    ...{ officialVersion: version, officialPercent: percent, officialStatus: status },
  }
}
