import { useState } from 'react'
import { TextField } from './text-field.tsx'

interface Props {
  label: string
  placeholder?: string | undefined
  className?: string | undefined
  /** What is searched now; a new one wants a new `key`. */
  value: string
  onSearch: (q: string | null) => void
}

/** On Enter and when it is left: a table that changes under the typing hand helps nobody. */
export function SearchFilter({ label, placeholder, className, value, onSearch }: Props) {
  const [text, setText] = useState(value)
  const search = () => {
    if (text.trim() !== value) onSearch(text.trim() || null)
  }
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <TextField
        {...{ name: 'q', type: 'search', label, placeholder }}
        value={text}
        onChange={setText}
        onBlur={search}
      />
    </form>
  )
}
