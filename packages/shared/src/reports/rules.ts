import { isOnTime, type PeriodState } from '../periods/rules.ts'
import type { ProjectStatus } from '../projects/rules.ts'
import { hasRole, type Person, scopeOf, unitRoles } from '../users/rules.ts'

/** The life of a report. Source: the state machine of `docs/rules.md`. Pure: the clock is an argument. */

export const reportStates = [
  'todo',
  'draft',
  'submitted',
  'received',
  'returned',
  'approved',
] as const
export type ReportState = (typeof reportStates)[number]

export const reportActions = [
  'save',
  'sign',
  'submit',
  'recall',
  'receive',
  'return',
  'approve',
  'unapprove',
  'reopen',
] as const
export type ReportAction = (typeof reportActions)[number]

interface Move {
  readonly from: readonly ReportState[]
  readonly to: ReportState
  readonly by: 'unit' | 'unit-leader' | 'city'
}

export const moves = {
  save: { from: ['todo', 'draft', 'returned'], to: 'draft', by: 'unit' },
  sign: { from: ['todo', 'draft', 'returned'], to: 'draft', by: 'unit-leader' },
  submit: { from: ['todo', 'draft', 'returned'], to: 'submitted', by: 'unit' },
  recall: { from: ['submitted'], to: 'draft', by: 'unit' },
  receive: { from: ['submitted'], to: 'received', by: 'city' },
  return: { from: ['submitted', 'received'], to: 'returned', by: 'city' },
  approve: { from: ['submitted', 'received'], to: 'approved', by: 'city' },
  unapprove: { from: ['approved'], to: 'received', by: 'city' },
  reopen: { from: ['approved'], to: 'returned', by: 'city' },
} as const satisfies Record<ReportAction, Move>

/** What the unit does with a returned report leaves it returned: the reason stays on top until it is sent. */
export function stateAfter(action: ReportAction, state: ReportState): ReportState {
  const stays = action === 'save' || action === 'sign'
  return stays && state === 'returned' ? 'returned' : moves[action].to
}

/** By the unit's leader, before sending; in most units it is not needed. */
export const signatures = ['not-needed', 'missing', 'given'] as const
export type Signature = (typeof signatures)[number]

/** How long opening a report for review keeps the unit from taking it back. */
export const holdMs = 30 * 60_000

export interface ReportStanding {
  readonly unitId: string
  readonly state: ReportState
  readonly periodState: PeriodState
  /**
   * The person asking has saved or sent this report since it was last approved: what came back
   * and was sent again by a colleague is still partly his.
   */
  readonly ownWork: boolean
  readonly signature: Signature
  /** The city is reading it at present. Asked when it is taken back, not for what a list offers. */
  readonly held?: boolean
  /** The person asking gave the approval that stands. Asked when it is taken back, as above. */
  readonly ownApproval?: boolean
}

/** Why an action is refused; `null` when it is allowed. */
export type Refusal =
  | 'role'
  | 'state'
  | 'period'
  | 'own-work'
  | 'unsigned'
  | 'no-signature-wanted'
  | 'held'
  | 'not-own-approval'

export function refusal(
  action: ReportAction,
  person: Person,
  report: ReportStanding,
): Refusal | null {
  const move: Move = moves[action]
  const isCity = move.by === 'city'
  const wanted = { unit: unitRoles, 'unit-leader': ['unit-leader'], city: ['reviewer'] } as const
  if (!hasRole(person, ...wanted[move.by])) return 'role'
  if (!isCity && person.unitId !== report.unitId) return 'role'
  if (!move.from.includes(report.state)) return 'state'
  // What was returned may be mended after closing: reopening a closed period's report is for that.
  if (!isCity && report.state !== 'returned' && report.periodState !== 'open') return 'period'
  // Nobody approves what he himself reported, whatever roles he holds.
  if (action === 'approve' && report.ownWork) return 'own-work'
  if (action === 'unapprove' && !report.ownApproval) return 'not-own-approval'
  if (action === 'sign' && report.signature !== 'missing') return 'no-signature-wanted'
  if (action === 'submit' && report.signature === 'missing') return 'unsigned'
  if (action === 'recall' && report.held) return 'held'
  return null
}

export function allowedActions(person: Person, report: ReportStanding): ReportAction[] {
  return reportActions.filter((action) => refusal(action, person, report) === null)
}

/** Whether a person may see a report at all. */
export function maySee(person: Person, report: { unitId: string }): boolean {
  const scope = scopeOf(person)
  return scope === null || scope.unitId === report.unitId
}

/** By the first sending that the unit did not take back: a return by the city does not make it late. */
export function onTime(
  report: { firstSubmittedAt: number | null },
  period: { dueAt: number },
): boolean | null {
  return report.firstSubmittedAt === null ? null : isOnTime(report.firstSubmittedAt, period.dueAt)
}

/** States that count as "the unit has reported". */
export const sentStates = [
  'submitted',
  'received',
  'approved',
] as const satisfies readonly ReportState[]

export function isSent(state: ReportState): boolean {
  const sent: readonly ReportState[] = sentStates
  return sent.includes(state)
}

/** Nothing was ever sent; what the city returned was. */
export function isMissing(state: ReportState): boolean {
  return state === 'todo' || state === 'draft'
}

/** The parts of a report in the order of the form. Source: `docs/rules.md`, parts of a report. */
export interface ReportContent {
  readonly percent: number | null
  readonly status: ProjectStatus | null
  readonly decreaseReason: string
  readonly results: string
  readonly shortcomings: string
  readonly difficulties: string
  readonly causesObjective: string
  readonly causesSubjective: string
  readonly nextSteps: string
  readonly proposals: string
  /** The unit says that nothing has changed since the last approved report. */
  readonly keepsPrevious: boolean
  /** Whether the difficulties of the period before are settled; `null`: not answered. */
  readonly difficultiesSettled: boolean | null
}

export const proseFields = [
  'results',
  'shortcomings',
  'difficulties',
  'causesObjective',
  'causesSubjective',
  'nextSteps',
  'proposals',
] as const satisfies readonly (keyof ReportContent)[]
export type ProseField = (typeof proseFields)[number]

export const contentFields = ['percent', 'decreaseReason', 'status', ...proseFields] as const
/** The parts that have words: what a remark can stand at. */
export type ContentField = (typeof contentFields)[number]

/** Everything that the unit writes in a report. */
export const writtenFields = [
  ...contentFields,
  'keepsPrevious',
  'difficultiesSettled',
] as const satisfies readonly (keyof ReportContent)[]
export type WrittenField = (typeof writtenFields)[number]
