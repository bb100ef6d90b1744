import { maxReasons, reasonLimit, reasons } from '@app/shared/reasons/contract.ts'
import { ActionIcon } from '@mantine/core'
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { focusField } from '#ui/field.tsx'
import { ProseField } from '#ui/prose-field.tsx'
import { toast } from '#ui/toast.ts'
import css from './templates-dialog.module.css'

interface Props {
  texts: readonly string[]
  onClose: () => void
}

interface Line {
  /** Stays with the line while it moves. */
  readonly key: number
  readonly text: string
}

/** The whole list, in order, for everybody who reviews. */
export function TemplatesDialog({ texts, onClose }: Props) {
  const { templates } = useWords().review
  const [lines, setLines] = useState<readonly Line[]>(texts.map((text, key) => ({ key, text })))
  const [isTried, setTried] = useState(false)
  const { mutate, isPending, error } = useSend(reasons.replace)
  const save = () => {
    setTried(true)
    const empty = lines.find(({ text }) => text.trim() === '')
    if (empty) return focusField(`template-${empty.key}`)
    const onSuccess = () => {
      toast.success(templates.saved)
      onClose()
    }
    mutate({ body: { items: lines.map(({ text }) => ({ text })) } }, { onSuccess })
  }
  const add = () =>
    setLines([...lines, { key: Math.max(...lines.map(({ key }) => key)) + 1, text: '' }])
  return (
    <ConfirmDialog
      opened
      title={templates.title}
      confirmLabel={templates.save}
      pending={isPending}
      error={error}
      onConfirm={save}
      onClose={onClose}
    >
      <p className="muted">{templates.note}</p>
      <ol className={css.lines}>
        {lines.map((line, at) => (
          <TemplateLine
            key={line.key}
            line={line}
            place={at + 1}
            error={isTried && line.text.trim() === '' ? templates.empty : null}
            onChange={(text) =>
              setLines(lines.map((known) => (known.key === line.key ? { ...known, text } : known)))
            }
            onUp={at > 0 ? () => setLines(movedUp(lines, at)) : null}
            onRemove={
              lines.length > 1 ? () => setLines(lines.filter(({ key }) => key !== line.key)) : null
            }
          />
        ))}
      </ol>
      <div>
        <ActionButton
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          blockedBy={lines.length >= maxReasons && templates.full(maxReasons)}
          onClick={add}
        >
          {templates.add}
        </ActionButton>
      </div>
    </ConfirmDialog>
  )
}

interface LineProps {
  line: Line
  place: number
  error: string | null
  onChange: (text: string) => void
  /** `null` where it cannot. */
  onUp: (() => void) | null
  onRemove: (() => void) | null
}

function TemplateLine({ line, place, error, onChange, onUp, onRemove }: LineProps) {
  const { templates } = useWords().review
  return (
    <li className={css.line}>
      <ProseField
        name={`template-${line.key}`}
        label={templates.one(place)}
        labelHidden
        minRows={1}
        limit={reasonLimit}
        value={line.text}
        onChange={onChange}
        error={error}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={templates.up(place)}
        disabled={onUp === null}
        onClick={() => onUp?.()}
      >
        <IconArrowUp size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={templates.remove(place)}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}

function movedUp(lines: readonly Line[], at: number): Line[] {
  const [own] = lines.slice(at, at + 1)
  return own
    ? [...lines.slice(0, at - 1), own, ...lines.slice(at - 1, at), ...lines.slice(at + 1)]
    : [...lines]
}
