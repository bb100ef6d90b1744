import type { Holdings } from '@app/shared/handover/contract.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import type { Draft } from './draft.ts'
import { useHandoverWords } from './words.ts'

interface Props {
  seen: Holdings
  draft: Draft
  /** Of who takes over. */
  successor: string
  opened: boolean
  onConfirm: () => void
  onClose: () => void
}

/** All that follows, before it is done. */
export function SureHandover({ seen, draft, successor, ...dialog }: Props) {
  const { confirm, form } = useHandoverWords().handover
  const { account, feeds, sessions } = seen
  const known = new Set(seen.projects.map(({ id }) => id))
  const count = draft.chosen.filter((id) => known.has(id)).length
  return (
    <ConfirmDialog
      {...dialog}
      title={confirm.title(account.name)}
      confirmLabel={form.submit}
      tone="danger"
    >
      <ul>
        <li>{count === 0 ? confirm.noProjects : confirm.projects(count, successor)}</li>
        <li>{confirm.ends(feeds.length, sessions)}</li>
        <li>{draft.close ? confirm.closes(account.username) : confirm.stays(account.username)}</li>
      </ul>
    </ConfirmDialog>
  )
}
