import type { Reminder } from '@app/shared/notices/contract.ts'
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { DataTable } from '#ui/data-table.tsx'
import type { TableColumn } from '#ui/table-column.ts'

interface Props {
  unitName: string
  /** Latest first. */
  reminders: readonly Reminder[]
  opened: boolean
  onClose: () => void
}

/** Every reminder that one unit got in a period. */
export function ReminderLogBox({ unitName, reminders, opened, onClose }: Props) {
  const { notices, shell } = useWords()
  const { log } = notices
  const { instant, number } = useFormat()
  const [isMounted, setMounted] = useState(false)

  // The window notes where the focus was when it sees itself being opened, not when it begins open.
  useEffect(() => setMounted(true), [])

  const columns: TableColumn<Reminder>[] = [
    { key: 'at', header: log.time, nowrap: true, cell: ({ at }) => instant(at) },
    { key: 'by', header: log.by, cell: ({ by }) => by },
    { key: 'count', header: log.missing, align: 'end', cell: ({ count }) => number(count) },
  ]
  return (
    <Modal
      opened={opened && isMounted}
      onClose={onClose}
      title={log.title(unitName)}
      styles={{ title: { fontSize: 18, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': shell.button.close }}
    >
      <DataTable
        caption={log.title(unitName)}
        captionHidden
        columns={columns}
        rows={reminders}
        rowKey={({ at, by }) => `${at} ${by}`}
        density="compact"
        frozen={false}
      />
    </Modal>
  )
}
