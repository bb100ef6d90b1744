import { useEffect, useRef } from 'react'
import css from './grid.module.css'
import type { GridChoice } from './grid-model.ts'

interface Props {
  id: string
  label: string
  choices: readonly GridChoice[]
  at: number
  onTake: (choice: GridChoice) => void
}

/** Under the active cell; the keys stay with the input. */
export function ChoiceList({ id, label, choices, at, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null)
  // Scrolling is outside React. In braces: newer browsers answer with a promise.
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={css.list}>
      {choices.map((choice, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys are the input's
        <div
          key={choice.value}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          className={css.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(choice)}
        >
          {choice.label}
        </div>
      ))}
    </div>
  )
}
