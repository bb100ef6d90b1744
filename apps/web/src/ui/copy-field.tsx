import { Group, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { announce } from '#core/announcer.tsx'
import { ActionButton } from './action-button.tsx'
import css from './copy-field.module.css'
import { useFieldFrame } from './field.tsx'

interface Props {
  name: string
  label: string
  /** What is copied. */
  text: string
  /** Verb and object, on the button. */
  copyLabel: string
  copied: string
  notCopied: string
}

/** A text to take elsewhere, on one line with a button that copies it. */
export function CopyField({ name, label, text, copyLabel, copied, notCopied }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<string | null>(null)
  const frame = useFieldFrame({ name, label, readOnly: true })
  const copy = async () => {
    input.current?.select()
    const said = (await wasCopied(text)) ? copied : notCopied
    setOutcome(said)
    announce(said)
  }
  const shown = outcome === copied ? copied : copyLabel
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        {...frame}
        ref={input}
        value={text}
        error={outcome === notCopied ? notCopied : undefined}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className={css.text}
      />
      <ActionButton
        variant="default"
        aria-label={`${shown}: ${label}`}
        onClick={() => void copy()}
        className={css.button}
      >
        {shown}
      </ActionButton>
    </Group>
  )
}

/** Over plain http, as in many offices, a browser copies only what is selected. */
async function wasCopied(text: string): Promise<boolean> {
  if (!window.isSecureContext) return document.execCommand('copy')
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
