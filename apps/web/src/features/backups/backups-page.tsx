import { backups } from '@app/shared/backups/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { query, useSend } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { BackupFacts } from './backup-facts.tsx'
import { BackupTable } from './backup-table.tsx'
import { useBackupWords } from './backup-words.ts'
import { HowToRestore } from './how-to-restore.tsx'
import { Standing } from './standing.tsx'

const stateQuery = query(backups.state, {})
/** While the server is at it, until it is done. */
const askAgainMs = 2000

export async function loader() {
  await load(stateQuery)
  return null
}

/** Backups of the installation: whether one would be there, and what to do about it. */
export function Component() {
  const { backups: words } = useBackupWords()
  const { data, error } = useQuery({
    ...stateQuery,
    refetchInterval: ({ state }) => (state.data?.busy ? askAgainMs : false),
  })
  return (
    <Page
      title={words.title}
      actions={
        <>
          <ExportButton file={backups.table} query={{}} rows={data?.items.length ?? 0} />
          <MakeButton isBusy={data?.busy !== null} />
        </>
      }
    >
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && (
        <div className="stack">
          <Standing state={data} />
          {data.items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          ) : (
            <BackupTable state={data} />
          )}
          <BackupFacts state={data} />
          <HowToRestore newest={data.items[0]} state={data} />
        </div>
      )}
    </Page>
  )
}

function MakeButton({ isBusy }: { isBusy: boolean }) {
  const { backups: words } = useBackupWords()
  const { mutate, isPending } = useSend(backups.make)
  const onSuccess = () => void toast.success(words.made)
  return (
    <ActionButton
      blockedBy={isBusy && words.busy}
      pending={isPending}
      onClick={() =>
        mutate({}, { onSuccess, onError: ({ message }) => void toast.failure(message) })
      }
    >
      {words.make}
    </ActionButton>
  )
}
