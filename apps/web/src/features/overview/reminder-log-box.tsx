import { notices as noticeFiles, type Reminder } from '@app/shared/notices/contract.ts'
import { reminderColumns } from '@app/shared/notices/sheet.ts'
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { useSheetColumns } from '#parts/sheet-columns.tsx'
import { useAsOf } from '#parts/url-state.ts'
import { DataTable } from '#ui/data-table.tsx'

interface Props {
  /** Of the period. */
  periodId: string
  unitId: string
  unitName: string
  /** Latest first. */
  reminders: readonly Reminder[]
  opened: boolean
  onClose: () => void
}

/** Whose they are stands above them. */
const shown = ['at', 'by', 'count'] as const

/** Every reminder that one unit got in a period. */
export function ReminderLogBox(props: Props) {
  const { periodId, unitId, unitName, reminders, opened, onClose } = props
  const { notices, shell } = useWords()
  const { log } = notices
  const asOf = useAsOf()
  const [isMounted, setMounted] = useState(false)

  // The window notes where the focus was when it sees itself being opened, not when it begins open.
  useEffect(() => setMounted(true), [])

  const columns = useSheetColumns<keyof typeof reminderColumns, Reminder>(reminderColumns, shown)
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
      <ExportButton
        quiet
        file={noticeFiles.remindersFile}
        id={periodId}
        query={{ unit: unitId, asOf }}
        rows={reminders.length}
      />
    </Modal>
  )
}
