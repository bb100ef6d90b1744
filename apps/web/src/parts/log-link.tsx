import { hasRole } from '@app/shared/users/rules.ts'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'

interface Props {
  entity: 'project' | 'report' | 'user'
  id: string
}

/** To the entries of the log about one thing, for those who may read it. */
export function LogLink({ entity, id }: Props) {
  const { shell } = useWords()
  const { person } = useSession()
  if (!hasRole(person, 'admin')) return null
  return (
    <Link className="no-print" to={paths.auditOf(entity, id)}>
      {shell.inLog}
    </Link>
  )
}
