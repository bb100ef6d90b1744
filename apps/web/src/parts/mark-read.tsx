import { notices } from '@app/shared/notices/contract.ts'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { toast } from '#ui/toast.ts'

interface Props {
  /** The latest one that the person has before the eyes. */
  upTo: number | undefined
  unread: number
}

/** What comes in the meantime stays unread. */
export function MarkRead({ upTo, unread }: Props) {
  const { notices: words } = useWords()
  const { mutate, isPending } = useSend(notices.read)
  return (
    <ActionButton
      variant="default"
      size="compact-md"
      pending={isPending}
      blockedBy={(unread === 0 || upTo === undefined) && words.allRead}
      onClick={() => upTo !== undefined && mutate({ body: { upTo } }, { onError: toast.failure })}
    >
      {words.markRead}
    </ActionButton>
  )
}
