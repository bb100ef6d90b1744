import { useState } from 'react'

interface Reading<Value> {
  isFocused: boolean
  read: (text: string) => Value
  write: (value: Value) => string
}

/**
 * What a person types stays as typed until it is settled; a value that changes from outside replaces it
 * once the person has left. Reformatting between two keystrokes would break the fake Backspaces of
 * Vietnamese input methods.
 */
export function useTypedText<Value>(value: Value, { isFocused, read, write }: Reading<Value>) {
  const [typed, setTyped] = useState<string | null>(null)
  const isMine = typed !== null && (isFocused || read(typed) === value)
  return {
    text: isMine ? typed : write(value),
    type: (text: string) => setTyped(text),
    /** The value in its usual form again. */
    settle: () => setTyped(null),
  }
}
