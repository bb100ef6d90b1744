import { audit as endpoints } from '@app/shared/audit/contract.ts'
import type { InputOf, OutputOf } from '@app/shared/core/endpoint.ts'
import { useEffect, useRef, useState } from 'react'
import { call } from '#core/api.ts'
import type { ApiError } from '#core/api-error.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { useAuditWords } from './words.ts'

type Part = OutputOf<typeof endpoints.verify>
type From = InputOf<typeof endpoints.verify>['body']['from']

/** Follows the chain part by part, so that no request is long, and says the result in words. */
export function LogCheck() {
  const { verify } = useAuditWords().audit
  const { part, error, isRunning, start } = useCheck()
  return (
    <section className="no-print" aria-label={verify.title}>
      <ActionButton variant="default" pending={isRunning} onClick={start}>
        {verify.button}
      </ActionButton>
      <p className="muted">{verify.note}</p>
      <div aria-live="polite">
        {isRunning && part && <p>{verify.progress(part.head.number, part.total)}</p>}
      </div>
      {error && <ProblemNotice error={error} />}
      {part?.text && (
        <Notice live tone={part.isGood ? 'success' : 'error'}>
          {part.text}
        </Notice>
      )}
    </section>
  )
}

function useCheck() {
  const [part, setPart] = useState<Part | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [isRunning, setRunning] = useState(false)
  const left = useRef(false)
  // The server would go on checking for nobody.
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])
  const start = async () => {
    setPart(null)
    setError(null)
    setRunning(true)
    try {
      let from: From = null
      for (;;) {
        const answer: Part = await call(endpoints.verify, { body: { from } })
        setPart(answer)
        if (answer.isDone || left.current) break
        from = answer.head
      }
    } catch (refusal) {
      // `call` throws nothing else.
      setError(refusal as ApiError)
    } finally {
      setRunning(false)
    }
  }
  return { part, error, isRunning, start: () => void start() }
}
