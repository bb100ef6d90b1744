import { audit as endpoints } from '@app/shared/audit/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#core/api.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { Notice } from '#ui/notice.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './audit-page.module.css'
import { useAuditWords } from './words.ts'

/** Whether a printed form or a file agrees with the log. */
export function CodeCheck() {
  const { code: words } = useAuditWords().audit
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const { data, error } = useQuery({
    ...query(endpoints.code, { params: { code: asked } }),
    enabled: asked !== '',
    retry: false,
  })
  const fault = fieldErrorsOf(error).code
  return (
    <section className="no-print" aria-label={words.title}>
      <form
        className={css.bar}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <div className={css.search}>
          <TextField
            {...{ name: 'ma', label: words.label, hint: words.hint, error: fault }}
            value={typed}
            onChange={setTyped}
          />
        </div>
        <ActionButton type="submit" variant="default">
          {words.button}
        </ActionButton>
      </form>
      {error && !fault && <ProblemNotice error={error} />}
      {data && (
        <Notice live tone={data.isKnown ? 'success' : 'warning'}>
          {data.text}
        </Notice>
      )}
    </section>
  )
}
