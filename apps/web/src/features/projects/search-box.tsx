import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#core/words.tsx'
import { isComposing } from '#ui/keys.ts'

interface Props {
  /** What is being searched for now. */
  value: string
  onSearch: (text: string) => void
  className?: string | undefined
}

const pauseMs = 250

/** Searches when the typing pauses, never in the middle of a letter that an input method composes. */
export function SearchBox({ value, onSearch, className }: Props) {
  const { search, searchHint } = useWords().projectTable
  const [typed, setTyped] = useState({ text: value, since: value })
  // Another search, by Back or a link, replaces what was typed for the one before.
  const text = typed.since === value ? typed.text : value
  const run = (wanted: string) => {
    const asked = wanted.trim() === '' ? '' : wanted
    setTyped(({ text: latest }) => ({ text: latest, since: asked }))
    onSearch(asked)
  }
  const runLater = useDebouncedCallback(run, pauseMs)
  const hear = (next: string, composing: boolean) => {
    setTyped({ text: next, since: value })
    if (!composing) runLater(next)
  }
  return (
    <TextInput
      type="search"
      aria-label={search}
      placeholder={searchHint}
      className={className ?? ''}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ currentTarget, nativeEvent }) =>
        hear(currentTarget.value, (nativeEvent as InputEvent).isComposing)
      }
      onCompositionEnd={({ currentTarget }) => hear(currentTarget.value, false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isComposing(event)) return
        runLater.cancel()
        run(text)
      }}
    />
  )
}
