import type { Messages } from '@app/shared/i18n/messages.ts'
import type { Report } from '@app/shared/reports/model.ts'

/** Why nothing can be written in a report of the own unit; `null`: it can. */
export function lockOf(
  { allowedActions, state }: Pick<Report, 'allowedActions' | 'state'>,
  { entry: { readOnly } }: Messages,
): string | null {
  if (allowedActions.includes('save')) return null
  if (state === 'approved' || state === 'received') return readOnly[state]
  return state === 'submitted' ? readOnly.waiting : readOnly.closed
}
