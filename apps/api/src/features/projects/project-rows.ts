import type { OverviewPeriod } from '@app/shared/overview/rules.ts'
import { judge, type OfficialWord, type Standing } from '@app/shared/projects/judge.ts'
import type { Project } from '@app/shared/projects/model.ts'
import type { ReportState } from '@app/shared/reports/rules.ts'
import type { ProjectRecord, ProjectUnit } from './projects.sql.ts'

/** All that one answer about projects is made of, read from one snapshot. */
export interface Facts {
  readonly projects: readonly ProjectRecord[]
  /** By project id. */
  readonly words: ReadonlyMap<string, readonly OfficialWord[]>
  /** Earliest first. */
  readonly periods: readonly OverviewPeriod[]
  readonly units: ReadonlyMap<string, ProjectUnit>
  readonly workAreas: ReadonlyMap<string, { readonly name: string }>
  readonly cityProjects: ReadonlyMap<string, { readonly code: string; readonly title: string }>
  /** Of the latest open period, by project id. */
  readonly openReports: ReadonlyMap<string, { readonly id: string; readonly state: ReportState }>
}

export interface JudgedProject {
  readonly record: ProjectRecord
  readonly words: readonly OfficialWord[]
  readonly row: Project
  readonly unitSortKey: string
  /** The usual order as one key: city level first, then by unit, then by code. */
  readonly place: string
}

/** `now`: epoch milliseconds, the moment that is asked about. */
export function judgeProjects(facts: Facts, now: number): JudgedProject[] {
  return facts.projects.map((record) => {
    const words = facts.words.get(record.id) ?? []
    const standing = judge({ project: record, periods: facts.periods, words, now })
    const unitSortKey = facts.units.get(record.unitId)?.sortKey ?? ''
    const level = record.level === 'city' ? '0' : '1'
    return {
      ...{ record, words, unitSortKey },
      row: rowOf(record, standing, facts),
      place: [level, unitSortKey, record.sortKey, record.id].join('\u0000'),
    }
  })
}

function rowOf(record: ProjectRecord, standing: Standing, facts: Facts): Project {
  const { figure } = standing
  const report = facts.openReports.get(record.id)
  return {
    id: record.id,
    code: record.code,
    title: record.title,
    level: record.level,
    kind: record.kind,
    unitId: record.unitId,
    unitName: unitNames(facts, [record.unitId]),
    cooperatingUnits: unitNames(facts, record.cooperatingUnitIds),
    officer: record.officer,
    supervisor: record.supervisor,
    workAreaId: record.workAreaId,
    workAreaName: facts.workAreas.get(record.workAreaId ?? '')?.name ?? '',
    foundingDocument: record.foundingDocument,
    cityProjectCode: facts.cityProjects.get(record.cityProjectId ?? '')?.code ?? '',
    startsOn: record.startsOn,
    dueOn: record.dueOn,
    extensions: record.extensions,
    weight: record.weight,
    runState: record.runState,
    percent: figure?.percent ?? null,
    figurePeriodId: figure?.periodId ?? null,
    figurePeriodName: facts.periods.find(({ id }) => id === figure?.periodId)?.name ?? '',
    plannedPercent: standing.planned,
    gap: standing.gap,
    status: standing.status,
    deadline: standing.deadline,
    reportId: report?.id ?? null,
    reportState: report?.state ?? null,
    sample: record.sample,
    version: record.version,
  }
}

export function unitNames({ units }: Pick<Facts, 'units'>, ids: readonly string[]): string {
  return ids.map((id) => units.get(id)?.name ?? id).join(', ')
}
