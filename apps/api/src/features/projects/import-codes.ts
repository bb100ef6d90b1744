import type { ReadRow } from '@app/shared/imports/read-fields.ts'
import type { ProjectAsk, ProjectWorld } from './import-world.service.ts'
import type { Draft } from './project-drafts.ts'

interface Numbering {
  readonly prefix: string
  readonly width: number
  last: number
}

/** Gives projects without a code the next one of their unit, where that was decided. */
export function makeCoding(
  world: ProjectWorld,
  { decisions }: Pick<ProjectAsk, 'decisions'>,
  rows: readonly ReadRow[],
) {
  const taken = new Set([
    ...world.projects.map(({ code }) => code),
    ...rows.map(({ values }) => String(values.code ?? '')),
  ])
  const used = Map.groupBy(world.projects, ({ unitId }) => unitId)
  const numberings = new Map<string, Numbering>()

  function numberingOf(unitId: string): Numbering {
    const known = numberings.get(unitId)
    if (known) return known
    const codes = (used.get(unitId) ?? []).map(({ code }) => code)
    const made = numberingIn(codes) ?? {
      ...{
        prefix: `${initials(world.units.get(unitId)?.shortName ?? unitId)}-`,
        width: 2,
        last: 0,
      },
    }
    numberings.set(unitId, made)
    return made
  }

  return (said: Partial<Draft>): Partial<Draft> => {
    if (said.code !== undefined || said.unitId === undefined) return said
    if (!decisions.numberCodes) return said
    const numbering = numberingOf(said.unitId)
    let code = ''
    do {
      numbering.last += 1
      code = numbering.prefix + String(numbering.last).padStart(numbering.width, '0')
    } while (taken.has(code))
    taken.add(code)
    return { ...said, code }
  }
}

/** The way most codes of a unit are made: `BĐ-` and two digits. */
function numberingIn(codes: readonly string[]): Numbering | null {
  const parts = codes.flatMap((code) => {
    const [, prefix, digits] = /^(.*?)(\d+)$/u.exec(code) ?? []
    return prefix && digits ? [{ prefix, digits }] : []
  })
  const [most] = [...Map.groupBy(parts, ({ prefix }) => prefix).values()].sort(
    (left, right) => right.length - left.length,
  )
  const [first] = most ?? []
  if (!most || !first) return null
  return {
    prefix: first.prefix,
    width: first.digits.length,
    last: Math.max(...most.map(({ digits }) => Number(digits))),
  }
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
