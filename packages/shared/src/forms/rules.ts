import type { Project } from '../projects/model.ts'
import { gapBetween, weightedMean } from '../projects/rules.ts'
import type { ProseField } from '../reports/rules.ts'
import type { UnitKind } from '../units/rules.ts'

/** One project with what was said in the report that its figure comes from. */
export interface FormProject {
  readonly project: Project
  /** `null`: nothing counts yet, or the report is another unit's. */
  readonly said: Readonly<Record<ProseField, string>> | null
  /** The figure was sent and is not approved. */
  readonly isProvisional: boolean
}

export interface FormUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly committee: string
}

/** A unit with the projects it leads. */
export interface FormUnitRow {
  readonly unit: FormUnit
  readonly projects: readonly FormProject[]
}

/** Many projects as one figure: a unit, a group, the total. The means are those of the overview. */
export function percentOf(rows: readonly FormProject[]): number | null {
  return weightedMean(
    rows.map(({ project }) => ({ weight: project.weight, percent: project.percent })),
  )
}

export function plannedOf(rows: readonly FormProject[]): number | null {
  return weightedMean(
    rows.map(({ project }) => ({ weight: project.weight, percent: project.plannedPercent })),
  )
}

export function gapOf(rows: readonly FormProject[]): number | null {
  return gapBetween(percentOf(rows), plannedOf(rows))
}

/** Units that lead projects, in the order given. */
export function byUnit(
  projects: readonly FormProject[],
  units: readonly FormUnit[],
): FormUnitRow[] {
  const led = Map.groupBy(projects, ({ project }) => project.unitId)
  return units.flatMap((unit) => {
    const own = led.get(unit.id)
    return own ? [{ unit, projects: own }] : []
  })
}

const numerals: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 1 → `I`, 44 → `XLIV`. */
export function roman(count: number): string {
  let rest = count
  let text = ''
  for (const [value, letters] of numerals) {
    for (; rest >= value; rest -= value) text += letters
  }
  return text
}
