import { hasRole } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Filter, noFilters } from './table-filters.ts'
import type { TableView } from './table-params.ts'

interface Props {
  view: TableView
  filters: readonly Filter[]
  total: number
  onChange: (patch: Partial<TableView>) => void
}

/** Why no row is here, and the one thing that helps. */
export function TableEmpty({ view, filters, total, onChange }: Props) {
  const { projectTable: words } = useWords()
  const isEditor = hasRole(useSession().person, 'reviewer', 'admin')
  if (total > 0) {
    return (
      <EmptyState
        title={words.noSuchPage(view.trang ?? 1)}
        action={<Button onClick={() => onChange({})}>{words.firstPage}</Button>}
      />
    )
  }
  if (filters.length > 0) {
    return (
      <EmptyState
        title={view.q === null ? words.noMatch(filters.length) : words.notFound(view.q.trim())}
        action={<Button onClick={() => onChange(noFilters)}>{words.clear}</Button>}
      >
        {view.q === null ? words.noMatchHint : words.notFoundHint}
      </EmptyState>
    )
  }
  if (!isEditor) return <EmptyState title={words.none}>{words.noneHint}</EmptyState>
  return (
    <EmptyState
      title={words.none}
      action={
        <Button component={Link} to={paths.projectNew()}>
          {words.add}
        </Button>
      }
    >
      {words.noneYet}
    </EmptyState>
  )
}
