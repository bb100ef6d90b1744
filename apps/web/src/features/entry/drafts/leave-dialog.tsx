import { Button, Modal } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import type { Engine } from './engine.ts'
import { leaving } from './leaving.ts'

/** Before signing out while something is not on the server: try once more, stay, or lose it. */
export function LeaveDialog({ engine }: { engine: Engine }) {
  const words = useWords()
  const { leave } = words.drafts
  const question = useSyncExternalStore(leaving.subscribe, leaving.question)
  useSyncExternalStore(engine.subscribe, engine.view)
  const { error, isTrying, tryAgain } = useAnotherTry(engine)
  const stay = () => question?.answer(false)
  return (
    <Modal
      opened={question !== null}
      onClose={stay}
      title={leave.title}
      closeButtonProps={{ 'aria-label': words.shell.button.close }}
    >
      <div className="stack">
        <ProblemNotice error={error} takesFocus={false} labels={words.content} />
        <p>{leave.text(engine.waiting().length)}</p>
        <ActionButton
          pending={isTrying}
          onClick={() => tryAgain(() => question?.answer(true))}
          data-autofocus
        >
          {leave.tryAgain}
        </ActionButton>
        <Button variant="default" onClick={stay}>
          {leave.stay}
        </Button>
        <Button color="red" variant="outline" onClick={() => question?.answer(true)}>
          {leave.lose}
        </Button>
      </div>
    </Modal>
  )
}

function useAnotherTry(engine: Engine) {
  const [error, setError] = useState<Error | null>(null)
  const [isTrying, setTrying] = useState(false)
  const tryAgain = (onSaved: () => void) => {
    setTrying(true)
    engine
      .flushAll()
      .then(onSaved, (refused: Error) => setError(refused))
      .finally(() => setTrying(false))
  }
  return { error, isTrying, tryAgain }
}
