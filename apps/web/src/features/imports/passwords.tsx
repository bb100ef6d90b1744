import type { Receipt } from '@app/shared/imports/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import { Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { callForFile } from '#core/api.ts'
import { fileNameIn } from '#core/download.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { saveFile } from '#ui/save-file.ts'
import { toast } from '#ui/toast.ts'
import { PasswordSlips } from './password-slips.tsx'
import { useImportWords } from './words.ts'

/** For every new account, to be printed and handed over; the server has forgotten them. */
export function Passwords({ passwords }: { passwords: Receipt['passwords'] }) {
  const { importWizard, imports } = useImportWords()
  const { passwords: words } = importWizard
  return (
    <section className="stack">
      <h3 className="no-print">{words.title}</h3>
      <div className="no-print stack">
        <Notice tone="warning">{words.note}</Notice>
        <Group gap="sm">
          <ActionButton
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {words.print}
          </ActionButton>
          <DownloadSlips passwords={passwords} />
        </Group>
        <DataTable
          caption={words.title}
          captionHidden
          rows={passwords}
          rowKey={({ username }) => username}
          columns={[
            { key: 'username', header: imports.username, cell: ({ username }) => username },
            {
              key: 'name',
              header: words.person,
              cell: ({ name }) => <span lang="vi">{name}</span>,
            },
            { key: 'unit', header: imports.unit, cell: ({ unitName }) => unitName || '–' },
            {
              key: 'password',
              header: words.password,
              nowrap: true,
              cell: ({ password }) => <code>{password}</code>,
            },
          ]}
        />
      </div>
      <PasswordSlips passwords={passwords} />
    </section>
  )
}

function DownloadSlips({ passwords: slips }: { passwords: Receipt['passwords'] }) {
  const { download } = useImportWords().importWizard.passwords
  const [isPending, setPending] = useState(false)
  // No write: nothing on screen is to be asked again after it.
  const save = async () => {
    setPending(true)
    try {
      const file = await callForFile(users.slips, { body: { slips } })
      saveFile(await file.blob(), fileNameIn(file))
    } finally {
      setPending(false)
    }
  }
  return (
    <ActionButton
      variant="default"
      pending={isPending}
      onClick={() => void save().catch(toast.failure)}
    >
      {download}
    </ActionButton>
  )
}
