import type { Receipt } from '@app/shared/imports/contract.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { useImportWords } from './words.ts'

/** For every new account, to be printed and handed over; the server has forgotten them. */
export function Passwords({ passwords }: { passwords: Receipt['passwords'] }) {
  const { importWizard, imports } = useImportWords()
  const { passwords: words } = importWizard
  return (
    <section className="stack">
      <h3>{words.title}</h3>
      <Notice tone="warning">{words.note}</Notice>
      <DataTable
        caption={words.title}
        captionHidden
        rows={passwords}
        rowKey={({ username }) => username}
        columns={[
          { key: 'username', header: imports.username, cell: ({ username }) => username },
          { key: 'name', header: words.person, cell: ({ name }) => <span lang="vi">{name}</span> },
          { key: 'unit', header: imports.unit, cell: ({ unitName }) => unitName || '–' },
          {
            key: 'password',
            header: words.password,
            nowrap: true,
            cell: ({ password }) => <code>{password}</code>,
          },
        ]}
      />
    </section>
  )
}
