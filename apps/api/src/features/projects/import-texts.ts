import { formatDay, formatNumber, formatPercent } from '@app/shared/core/format.ts'
import type { CheckedRow } from '@app/shared/imports/contract.ts'
import { fileFieldOf, type ProjectAsk, type ProjectWorld } from './import-world.service.ts'
import type { Draft, DraftField } from './project-drafts.ts'

type Cells = Pick<CheckedRow, 'cells'>
type Plain = Exclude<DraftField, 'plan'>

/** Values as people read them, before and after. */
export function makeShowing(world: ProjectWorld, { words, lang }: ProjectAsk) {
  const codes = new Map(world.projects.map(({ id, code }) => [id, code]))
  const unitName = (id: string) => world.units.get(id)?.name ?? id

  function textOf(draft: Draft, field: Plain): string | null {
    switch (field) {
      case 'unitId':
        return unitName(draft.unitId) || null
      case 'cooperatingUnitIds':
        return draft.cooperatingUnitIds.map(unitName).join('; ') || null
      case 'level':
        return words.level[draft.level]
      case 'kind':
        return words.kind[draft.kind]
      case 'workAreaId':
        return world.workAreas.get(draft.workAreaId ?? '')?.name ?? null
      case 'cityProjectId':
        return codes.get(draft.cityProjectId ?? '') ?? null
      case 'startsOn':
        return formatDay(draft.startsOn)
      case 'dueOn':
        return draft.dueOn ? formatDay(draft.dueOn) : null
      case 'weight':
        return formatNumber(draft.weight, lang)
      default:
        return draft[field] || null
    }
  }

  function planOf(draft: Draft, id: string): string | null {
    const percent = draft.plan[id]
    return percent === undefined ? null : formatPercent(percent, lang)
  }

  return {
    changed(
      before: Draft,
      { draft, changed }: { draft: Draft; changed: ReadonlySet<DraftField> },
    ): Cells {
      const plain = plainFields.filter((field) => changed.has(field))
      const periods = changed.has('plan')
        ? [...world.periods.keys()].filter((id) => before.plan[id] !== draft.plan[id])
        : []
      return {
        cells: [
          ...plain.map((field) => ({
            ...{ field: fileFieldOf[field] },
            ...{ before: textOf(before, field), after: textOf(draft, field) },
          })),
          ...periods.map((id) => ({
            ...{ field: `plan:${id}`, before: planOf(before, id), after: planOf(draft, id) },
          })),
        ],
      }
    },
    added(draft: Draft): Cells {
      const plain = plainFields.map((field) => ({
        ...{ field: fileFieldOf[field], after: textOf(draft, field) },
      }))
      const plan = Object.keys(draft.plan).map((id) => ({
        ...{ field: `plan:${id}`, after: planOf(draft, id) },
      }))
      return {
        cells: [...plain, ...plan]
          .filter(({ after }) => after !== null)
          .map(({ field, after }) => ({ field, before: null, after })),
      }
    },
  }
}

const plainFields = Object.keys(fileFieldOf) as Plain[] // its own keys
