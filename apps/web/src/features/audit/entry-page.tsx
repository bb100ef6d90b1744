import type { AuditEntry } from '@app/shared/audit/contract.ts'
import { actionText, objectText } from '@app/shared/audit/words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { useFormat } from '#core/format.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { entryQuery } from './audit-queries.ts'
import { EntryFacts } from './entry-facts.tsx'
import { useAuditWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  await load(entryQuery(params.so ?? ''))
  return null
}

/** One entry with all that it changed. */
export function Component() {
  const words = { ...useWords(), ...useAuditWords() }
  const { instant } = useFormat()
  const { so = '' } = useParams()
  const { data: entry, error } = useQuery(entryQuery(so))
  return (
    <Page
      title={entry ? actionText(entry.action, words) : words.audit.title}
      context={<Link to={paths.audit()}>{words.audit.back}</Link>}
      contextText={entry ? instant(entry.at) : ''}
    >
      {error && <ProblemNotice error={error} />}
      {!entry && !error && <Loading />}
      {entry && (
        <div className="stack">
          <EntryFacts entry={entry} />
          <Changes touched={entry.touched} />
        </div>
      )}
    </Page>
  )
}

interface ChangeRow {
  readonly key: string
  readonly object: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

function Changes({ touched }: Pick<AuditEntry, 'touched'>) {
  const words = { ...useWords(), ...useAuditWords() }
  const { audit } = words
  const rows = touched.flatMap(({ entity, entityId, name, changes }): ChangeRow[] => {
    const object = objectText({ entity, name }, words)
    if (changes.length === 0) {
      return [{ key: `${entity} ${entityId}`, object, label: '–', before: null, after: null }]
    }
    return changes.map((change) => ({
      ...change,
      ...{ key: `${entity} ${entityId} ${change.field}`, object },
    }))
  })
  if (rows.length === 0) return <p className="muted">{audit.noChanges}</p>
  return (
    <DataTable
      caption={audit.column.changes}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          ...{ key: 'object', header: audit.column.objects, width: '16rem' },
          cell: ({ object }) => <span lang="vi">{object}</span>,
        },
        { key: 'field', header: audit.field, width: '12rem', cell: ({ label }) => label },
        {
          ...{ key: 'before', header: audit.before, width: '14rem' },
          cell: ({ before }) => <span lang="vi">{before ?? audit.nothing}</span>,
        },
        {
          ...{ key: 'after', header: audit.after, width: '14rem' },
          cell: ({ after }) => <span lang="vi">{after ?? audit.nothing}</span>,
        },
      ]}
    />
  )
}
