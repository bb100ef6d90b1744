import { type Feed, feeds } from '@app/shared/feeds/contract.ts'
import { Group } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { useFeedWords } from '#parts/feed-words.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toast.ts'

/** A revoked link has no more to be done with it. */
export function FeedActions({ feed }: { feed: Feed }) {
  const { person } = useSession()
  const { feeds: words } = useFeedWords()
  const [asked, setAsked] = useState<'rename' | 'revoke' | null>(null)
  if (feed.state === 'revoked') return null
  const button = (act: 'rename' | 'revoke') => (
    <ActionButton
      variant="default"
      size="compact-md"
      aria-label={words.list.of(words[act], feed.name)}
      onClick={() => setAsked(act)}
    >
      {words[act]}
    </ActionButton>
  )
  const onClose = () => setAsked(null)
  return (
    <Group gap="xs" wrap="nowrap">
      {feed.owner.id === person.id && button('rename')}
      {button('revoke')}
      {asked === 'rename' && <RenameDialog {...{ feed, onClose }} />}
      <RevokeDialog opened={asked === 'revoke'} {...{ feed, onClose }} />
    </Group>
  )
}

interface DialogProps {
  feed: Feed
  onClose: () => void
}

function RenameDialog({ feed: { id, version, ...feed }, onClose }: DialogProps) {
  const { feeds: words } = useFeedWords()
  const { mutate, isPending, error } = useSend(feeds.rename)
  const [name, setName] = useState(feed.name)
  const onSuccess = () => {
    toast.success(words.renamed)
    onClose()
  }
  return (
    <ConfirmDialog
      opened
      title={words.renameTitle}
      confirmLabel={words.save}
      pending={isPending}
      error={error}
      onConfirm={() => mutate({ params: { id }, body: { version, name } }, { onSuccess })}
      onClose={onClose}
    >
      <TextField
        {...{ name: 'name', label: words.name, value: name, onChange: setName }}
        error={fieldErrorsOf(error).name}
      />
    </ConfirmDialog>
  )
}

function RevokeDialog({ feed, opened, onClose }: DialogProps & { opened: boolean }) {
  const { feeds: words } = useFeedWords()
  const { mutate, isPending, error } = useSend(feeds.revoke)
  const { id, version, name } = feed
  const onSuccess = () => {
    toast.success(words.revoked(name))
    onClose()
  }
  return (
    <ConfirmDialog
      title={words.revokeTitle(name)}
      confirmLabel={words.revokeConfirm}
      tone="danger"
      pending={isPending}
      error={error}
      onConfirm={() => mutate({ params: { id }, body: { version } }, { onSuccess })}
      {...{ opened, onClose }}
    >
      <p>{words.revokeNote}</p>
    </ConfirmDialog>
  )
}
