import { type FormSummary, forms } from '@app/shared/forms/contract.ts'
import { useSend } from '#core/api.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { toast } from '#ui/toast.ts'
import { useFormWords } from './words.ts'

interface Props {
  form: FormSummary
  onClose: () => void
}

export function RemoveDialog({ form: { id, version, number }, onClose }: Props) {
  const { forms: words } = useFormWords()
  const { mutate, isPending, error } = useSend(forms.remove)
  const remove = () => {
    const onSuccess = () => {
      toast.success(words.removed(number))
      onClose()
    }
    mutate({ params: { id }, body: { version } }, { onSuccess })
  }
  return (
    <ConfirmDialog
      opened
      title={words.removeTitle(number)}
      confirmLabel={words.remove}
      tone="danger"
      pending={isPending}
      error={error}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{words.removeNote}</p>
    </ConfirmDialog>
  )
}
