import { type BackupFile, type BackupState, backups } from '@app/shared/backups/contract.ts'
import { backupColumns } from '@app/shared/backups/sheet.ts'
import { Group } from '@mantine/core'
import { useSend } from '#core/api.ts'
import { useFormat } from '#core/format.ts'
import { ConfirmPassword } from '#parts/confirm-password.tsx'
import { ExportProgress } from '#parts/export-progress.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { toast } from '#ui/toast.ts'
import { useBackupWords } from './backup-words.ts'
import { useTaking } from './use-taking.ts'

export function BackupTable({ state }: { state: BackupState }) {
  const { backups: words } = useBackupWords()
  const { take, taken, progress, stop, confirming } = useTaking()
  return (
    <>
      <DataTable
        caption={words.caption}
        captionHidden
        columns={useColumns(state, { take, taken })}
        rows={state.items}
        rowKey={({ name }) => name}
      />
      {progress?.isSlow && <ExportProgress inline state={progress} onStop={stop} />}
      <ConfirmPassword {...confirming} />
      <p className="muted">{words.secret}</p>
    </>
  )
}

type Taking = Pick<ReturnType<typeof useTaking>, 'take' | 'taken'>

function useColumns({ busy }: BackupState, taking: Taking): TableColumn<BackupFile>[] {
  const t = useBackupWords()
  const { instant } = useFormat()
  const head = (key: keyof typeof backupColumns) => ({
    key,
    header: backupColumns[key].header(t),
    nowrap: true,
  })
  const text = (key: 'kind' | 'size' | 'check') => ({
    ...head(key),
    cell: (file: BackupFile) => backupColumns[key].value(file, t) ?? '–',
  })
  return [
    { ...head('madeAt'), cell: ({ madeAt }) => instant(Date.parse(madeAt)) },
    text('kind'),
    { ...text('size'), align: 'end' },
    {
      ...head('check'),
      cell: ({ fault }) => (fault === null ? t.backups.good : <strong>{t.backups.damaged}</strong>),
    },
    { ...head('checkedAt'), cell: ({ checkedAt }) => instant(Date.parse(checkedAt)) },
    { ...head('name'), cell: ({ name }) => name },
    {
      ...{ key: 'actions', header: t.backups.actions, nowrap: true, screenOnly: true },
      cell: (file) => <Actions file={file} isBusy={busy !== null} {...taking} />,
    },
  ]
}

interface ActionsProps extends Taking {
  file: BackupFile
  isBusy: boolean
}

function Actions({ file: { name, madeAt }, isBusy, take, taken }: ActionsProps) {
  const { backups: words } = useBackupWords()
  const { instant } = useFormat()
  const { mutate, isPending } = useSend(backups.check)
  const at = instant(Date.parse(madeAt))
  const onSuccess = () => void toast.success(words.checkBegun)
  const onError = ({ message }: { message: string }) => void toast.failure(message)
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionButton
        variant="default"
        size="compact-md"
        aria-label={words.of(words.checkNow, at)}
        blockedBy={isBusy && words.busy}
        pending={isPending}
        onClick={() => mutate({ params: { id: name } }, { onSuccess, onError })}
      >
        {words.checkNow}
      </ActionButton>
      <ActionButton
        variant="default"
        size="compact-md"
        aria-label={words.of(words.download, at)}
        blockedBy={taken !== null && taken !== name && words.taking}
        pending={taken === name}
        onClick={() => take(name)}
      >
        {words.download}
      </ActionButton>
    </Group>
  )
}
