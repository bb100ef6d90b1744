import { type AuditEntry, audit as endpoints } from '@app/shared/audit/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import type { LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { Pager } from '#ui/pager.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { AuditFilters } from './audit-filters.tsx'
import {
  type AuditView,
  auditParams,
  auditQuery,
  pageSizes,
  questionOf,
  readAuditView,
} from './audit-queries.ts'
import { AuditTable } from './audit-table.tsx'
import { CodeCheck } from './code-check.tsx'
import { LogCheck } from './log-check.tsx'
import { useAuditWords } from './words.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await load(auditQuery(readAuditView(request)))
  return null
}

/** Everything that was done, and the proof that nothing of it was changed. */
export function Component() {
  const { audit } = useAuditWords()
  const [view, set] = useQueryStates(auditParams)
  const { data, error } = useQuery(auditQuery(view))
  return (
    <Page
      title={audit.title}
      actions={
        data && <ExportButton file={endpoints.file} query={questionOf(view)} rows={data.total} />
      }
    >
      <div className="stack">
        <p className="muted no-print">{audit.lead}</p>
        <div className="no-print">
          <Disclosure summary={audit.verify.title}>
            <LogCheck />
            <CodeCheck />
          </Disclosure>
        </div>
        <AuditFilters view={view} onChange={(patch) => void set({ ...patch, trang: null })} />
        {view.ma !== null && <p>{audit.filter.only(nameIn(data?.items, view) ?? view.ma)}</p>}
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Loading />}
        {data?.items.length === 0 && (
          <div className="panel">
            <EmptyState title={audit.none}>{audit.noneNote}</EmptyState>
          </div>
        )}
        {data && data.items.length > 0 && (
          <>
            <AuditTable entries={data.items} />
            <Pager
              {...{ page: data.page, pageSize: data.pageSize, total: data.total, pageSizes }}
            />
          </>
        )}
      </div>
    </Page>
  )
}

/** How the log calls the one thing that is asked for. */
function nameIn(
  entries: readonly AuditEntry[] = [],
  { loai, ma }: Pick<AuditView, 'loai' | 'ma'>,
): string | undefined {
  const touched = entries.flatMap((entry) => entry.touched)
  return touched.find(({ entity, entityId }) => entity === loai && entityId === ma)?.name
}
