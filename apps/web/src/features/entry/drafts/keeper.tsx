import { useNetwork } from '@mantine/hooks'
import {
  type ComponentType,
  lazy,
  Suspense,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { useLocation } from 'react-router'
import { useSession, useSessionEnded } from '#core/session.tsx'
import { isShared } from '#core/shared-computer.ts'
import { useWords } from '#core/words.tsx'
import { fetchFile } from '#ui/late.ts'
import { engineOf } from './browser-engine.ts'
import type { Engine } from './engine.ts'
import css from './keeper.module.css'
import { forgetDrafts, leaving, mayLeave } from './leaving.ts'
import { askAgainNow } from './saved-rows.ts'

/** For signing out. It comes with what is on every page: after a new release no old file is missing then. */
export const departure = { mayLeave, forgetDrafts }

/** On every page: drafts go on to the server, wherever in the app the person is. */
export function DraftKeeper() {
  const engine = engineOf(useSession().user.id)
  useWindow(engine)
  useSignedInAgain(engine)
  useFreshPages()
  return (
    <>
      <Leaving engine={engine} />
      <OfflineLine engine={engine} />
    </>
  )
}

const loadDialog = () => fetchFile(() => import('./leave-dialog.tsx'))
const LeaveDialog = lazy<ComponentType<{ engine: Engine }>>(() =>
  loadDialog().then(
    ({ LeaveDialog }) => ({ default: LeaveDialog }),
    () => ({ default: Staying }),
  ),
)

/** The window with the question comes when there is something to ask about, while there still is a line. */
function Leaving({ engine }: { engine: Engine }) {
  const question = useSyncExternalStore(leaving.subscribe, leaving.question)
  useSyncExternalStore(engine.subscribe, engine.view)
  const isNeeded = engine.waiting().length > 0

  // The network is outside React.
  useEffect(() => {
    if (isNeeded) loadDialog().catch(() => undefined) // Asked for again when it is needed.
  }, [isNeeded])

  if (!question) return null
  return (
    <Suspense>
      <LeaveDialog engine={engine} />
    </Suspense>
  )
}

/** Who cannot be asked loses nothing. */
function Staying() {
  // Signing out waits for the answer outside React.
  useEffect(() => leaving.question()?.answer(false), [])
  return null
}

/** Lies over the page instead of pushing it down under the hands of somebody who is typing. */
function OfflineLine({ engine }: { engine: Engine }) {
  const { shell, drafts } = useWords()
  const { online } = useNetwork()
  useSyncExternalStore(engine.subscribe, engine.view)
  return (
    <div role="status" className={css.offline}>
      {!online && engine.waiting().length > 0 && (
        <span>{isShared() ? drafts.state.localShared : shell.offline}</span>
      )}
    </div>
  )
}

// The window, its line and its closing are outside React.
function useWindow(engine: Engine): void {
  useEffect(() => {
    const stop = new AbortController()
    const on = (target: EventTarget, names: readonly string[], run: (event: Event) => void) => {
      for (const name of names) target.addEventListener(name, run, { signal: stop.signal })
    }
    on(window, ['online', 'focus', 'pageshow'], engine.wake)
    on(window, ['pagehide'], engine.leave)
    on(document, ['focusout'], engine.hurry)
    on(document, ['visibilitychange'], () => {
      if (document.visibilityState === 'hidden') engine.hurry()
      else engine.wake()
    })
    on(window, ['beforeunload'], (event) => {
      if (engine.isUnsafe()) event.preventDefault()
    })
    return () => stop.abort()
  }, [engine])
}

function useSignedInAgain(engine: Engine): void {
  const isEnded = useSessionEnded()
  const [wasEnded, setWasEnded] = useState(false)
  if (isEnded && !wasEnded) setWasEnded(true)

  // The engine is outside React.
  useEffect(() => {
    if (isEnded || !wasEnded) return
    setWasEnded(false)
    engine.wake()
  }, [isEnded, wasEnded, engine])
}

/** What was saved while typing counts on the next page. */
function useFreshPages(): void {
  const { pathname } = useLocation()

  // The query cache is outside React.
  useEffect(() => {
    void pathname
    return () => askAgainNow()
  }, [pathname])
}
