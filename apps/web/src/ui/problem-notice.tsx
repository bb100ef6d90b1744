import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { ApiError } from '#core/api-error.ts'
import { useWords } from '#core/words.tsx'
import { focusField } from './field.tsx'
import css from './problem-notice.module.css'

interface Props {
  /** What a request was refused with; nothing is shown while there is nothing. */
  error: Error | null | undefined
  /** Field name → how it is called on this page, where the message alone does not say. */
  labels?: Readonly<Record<string, string>>
  /** After somebody else's change. Without it the whole page is loaded again. */
  onReload?: (() => void) | undefined
  /** It comes into view and is read when it appears. */
  takesFocus?: boolean
}

/** Above the form: what is wrong, and a link to each place to mend. */
export function ProblemNotice({ error, labels = {}, onReload, takesFocus = true }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const { shell } = useWords()

  // The focus is outside React; each new refusal takes it again.
  useEffect(() => {
    if (error && takesFocus) box.current?.focus()
  }, [error, takesFocus])

  if (!error) return null
  const fields = Object.entries(fieldErrorsOf(error))
  const problem = error instanceof ApiError ? error.problem : null
  return (
    <div ref={box} className={css.problem} role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <p className={css.title} id={titleId}>
        {fields.length > 0 ? shell.problemCount(fields.length) : shell.problemTitle}
      </p>
      {fields.length === 0 && <p>{problem?.message ?? shell.page.broken}</p>}
      {fields.length > 0 && (
        <ul className={css.fields}>
          {fields.map(([field, message]) => (
            <li key={field}>
              <a href={`#field-${field}`} onClick={(event) => focusField(field, event)}>
                {labels[field] ? `${labels[field]}: ${message}` : message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {problem?.code === 'internal' && problem.requestId && (
        <p className={css.request}>{shell.page.requestId(problem.requestId)}</p>
      )}
      {(problem?.code === 'conflict' || problem?.code === 'wrong-state') && (
        <Button variant="default" size="sm" onClick={onReload ?? reloadPage}>
          {shell.page.reload}
        </Button>
      )}
    </div>
  )
}

/** Field name → what is wrong with it; empty for every other kind of error. */
export function fieldErrorsOf(error: Error | null | undefined): Readonly<Record<string, string>> {
  return error instanceof ApiError ? (error.problem.fields ?? {}) : {}
}

function reloadPage() {
  location.reload()
}
