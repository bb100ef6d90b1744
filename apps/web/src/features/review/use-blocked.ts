import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { type ReportAction, refusal } from '@app/shared/reports/rules.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'

/** The rule says whether; its words say why not. */
export function useBlocked(report: ReportDetail) {
  const words = useWords()
  const { person } = useSession()
  return (action: ReportAction): string | null => {
    if (report.allowedActions.includes(action)) return null
    const standing = { ...report, periodState: 'open', ownWork: false } as const
    // What the rule lets pass without knowing whose work it is, is refused for just that.
    const why = refusal(action, person, standing) ?? 'own-work'
    return why === 'state'
      ? words.refusal.state(words.reportState[report.state])
      : words.refusal[why]
  }
}
