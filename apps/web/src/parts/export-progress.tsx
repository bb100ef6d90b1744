import { Button } from '@mantine/core'
import { useWords } from '#core/words.tsx'
import css from './export-button.module.css'
import type { Exporting } from './use-export.ts'

interface Props {
  state: Exporting
  onStop: () => void
  /** Stands where it is; otherwise it hangs under its button, so that nothing on the page moves for it. */
  inline?: true
}

export function ExportProgress({ state: { received, expected }, onStop, inline }: Props) {
  const words = useWords().shell.export
  // What is expected is a guess, so only the end is the end.
  const part = expected > 0 ? Math.min(received / expected, 0.99) : 0
  const size = words.megabytes(Math.round(received / 100_000) / 10)
  return (
    <div className={inline ? css.inline : css.progress}>
      <span>{expected > 0 ? words.progress(Math.floor(part * 100), size) : words.preparing}</span>
      <progress aria-label={words.preparing} {...(expected > 0 && { value: part })} />
      <Button data-stop variant="default" size="compact-sm" onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  )
}
