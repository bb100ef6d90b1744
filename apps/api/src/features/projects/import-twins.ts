import type { Twin } from '@app/shared/imports/contract.ts'
import { bareTitle, likeness } from '@app/shared/imports/likeness.ts'
import { twinLikeness } from '@app/shared/imports/rules.ts'
import type { ProjectAsk, ProjectWorld } from './import-world.service.ts'
import type { Draft } from './project-drafts.ts'

interface Titled {
  readonly twin: string
  readonly code: string
  readonly title: string
  readonly bare: string
}

const shown = 3

/** Projects of the same unit, or earlier new rows, with nearly the same title that nobody called another one. */
export function makeTwins({ projects }: ProjectWorld, { decisions }: ProjectAsk) {
  const apart = new Set(
    (decisions.twins ?? []).filter(({ same }) => !same).map(({ row, twin }) => `${row} ${twin}`),
  )
  const byUnit = new Map<string, Titled[]>()
  const add = (unitId: string, one: Titled) => {
    const known = byUnit.get(unitId)
    if (known) known.push(one)
    else byUnit.set(unitId, [one])
  }
  for (const { id, code, title, unitId } of projects)
    add(unitId, { twin: id, code, title, bare: bareTitle(title) })

  return (row: number, { code, title, unitId }: Draft): Twin[] => {
    const bare = bareTitle(title)
    const found = (byUnit.get(unitId) ?? [])
      .filter(({ twin }) => !apart.has(`${row} ${twin}`))
      .map((one) => ({ ...one, likeness: likeness(bare, one.bare, twinLikeness) }))
      .filter((one) => one.likeness >= twinLikeness)
      .sort((left, right) => right.likeness - left.likeness)
    add(unitId, { twin: `row:${row}`, code, title, bare })
    return found.slice(0, shown).map(({ bare: _, ...twin }) => twin)
  }
}
