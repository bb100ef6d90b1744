import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

/** Says what will appear here, or that it goes to others. */
export function NoNotices() {
  const { person } = useSession()
  const { notices: words } = useWords()
  const isUnit = hasRole(person, ...unitRoles)
  return (
    <EmptyState title={words.empty}>{isUnit ? words.emptyNote : words.emptyNoteCity}</EmptyState>
  )
}
