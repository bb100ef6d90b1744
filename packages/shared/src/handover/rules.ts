import type { Day } from '../core/day.ts'
import { foldMarked } from '../core/text.ts'
import type { RunState } from '../projects/rules.ts'

/**
 * Whether two texts name one person: capitals, blanks and the place of a tone (`Thuỷ`, `Thủy`) do not
 * count. Marks do: Hùng is somebody else than Hưng.
 */
export function isSameName(left: string, right: string): boolean {
  const name = foldMarked(left)
  return name !== '' && name === foldMarked(right)
}

interface Holder {
  readonly id: string
  readonly name: string
  readonly unitId: string | null
}

/** The officer in charge of a project is a name that somebody typed. */
export function isInCharge({ name }: Pick<Holder, 'name'>, project: { officer: string }): boolean {
  return isSameName(name, project.officer)
}

/** Those of the unit; of the city's own people, who have none, those in their name. */
export function mayPassOn(
  leaver: Pick<Holder, 'name' | 'unitId'>,
  project: { readonly unitId: string; readonly officer: string },
): boolean {
  return leaver.unitId === null ? isInCharge(leaver, project) : project.unitId === leaver.unitId
}

/** What is passed on unless somebody decides otherwise: a stopped project keeps its last name. */
export function isUsuallyPassedOn(project: {
  readonly isHis: boolean
  readonly runState: RunState
}): boolean {
  return project.isHis && project.runState !== 'stopped'
}

export type SuccessorRefusal = 'same-person' | 'closed-successor' | 'other-unit'

/** Who can take over: somebody else who works in the same unit. */
export function successorRefusal(
  leaver: Pick<Holder, 'id' | 'unitId'>,
  successor: Pick<Holder, 'id' | 'unitId'> & { readonly state: 'active' | 'closed' },
): SuccessorRefusal | null {
  if (successor.id === leaver.id) return 'same-person'
  if (successor.state === 'closed') return 'closed-successor'
  return successor.unitId === leaver.unitId ? null : 'other-unit'
}

/** The record bears the day of the meeting; what it says is done at once, so no day lies ahead. */
export function isTooLate(handedOverOn: Day, today: Day): boolean {
  return handedOverOn > today
}
