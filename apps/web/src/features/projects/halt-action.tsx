import { type ProjectDetail, projects } from '@app/shared/projects/contract.ts'
import type { Halt } from '@app/shared/projects/rules.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { toast } from '#ui/toast.ts'

interface Props {
  verb: Halt
  project: ProjectDetail
  blockedBy: string | null
}

/** Pauses, resumes or stops a project; the reason stays on record. */
export function HaltAction({ verb, project, blockedBy }: Props) {
  const { halt } = useWords().projectPage
  const words = halt[verb]
  const [isOpen, setOpen] = useState(false)
  const { mutate, reset, isPending, error } = useSend(projects[verb])
  const { id, code, version } = project
  const send = (reason: string) =>
    mutate(
      { params: { id }, body: { version, reason } },
      {
        onSuccess: () => {
          setOpen(false)
          toast.success(words.done(code))
        },
      },
    )
  return (
    <>
      <ActionButton
        variant="default"
        blockedBy={blockedBy}
        onClick={() => {
          reset()
          setOpen(true)
        }}
      >
        {words.verb}
      </ActionButton>
      <ReasonDialog
        opened={isOpen}
        title={words.title(code)}
        label={halt.reason}
        missing={halt.missing}
        confirmLabel={words.verb}
        tone={verb === 'stop' ? 'danger' : 'normal'}
        onSend={send}
        onClose={() => setOpen(false)}
        pending={isPending}
        error={error}
      >
        <p>{words.note}</p>
      </ReasonDialog>
    </>
  )
}
