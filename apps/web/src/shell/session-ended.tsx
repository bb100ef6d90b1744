import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { signInFor } from '#core/guard.ts'
import { forgetFailures, queryClient } from '#core/query-client.ts'
import { useSessionEnded } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { fetchFile } from '#ui/late.ts'
import css from './session-ended.module.css'

/** After a new release the dialog's old file is gone; a link needs no file. */
const SignInAgain = lazy(() =>
  fetchFile(() => import('./sign-in-again.tsx')).then(
    ({ SignInAgain }) => ({ default: SignInAgain }),
    () => ({ default: SignInLink }),
  ),
)

/** Over the page, which stays as it is: the same person signs in again and goes on. */
export function SessionEnded() {
  const isEnded = useSessionEnded()
  useFreshStart(isEnded)
  if (!isEnded) return null
  return (
    <Suspense>
      <SignInAgain />
    </Suspense>
  )
}

function SignInLink() {
  const { problem, account } = useWords()
  const { pathname, search } = useLocation()
  return (
    <div role="alert" className={css.strip}>
      {problem['not-signed-in']}{' '}
      <a href={signInFor(`${location.origin}${pathname}${search}`)}>{account.signIn.submit}</a>
    </div>
  )
}

/** What failed meanwhile is asked again, also when the person has signed in in another window. */
function useFreshStart(isEnded: boolean) {
  const { revalidate } = useRevalidator()
  const [wasEnded, setWasEnded] = useState(isEnded)
  if (isEnded && !wasEnded) setWasEnded(true)

  // The query cache and the router are outside React.
  useEffect(() => {
    if (isEnded || !wasEnded) return
    setWasEnded(false)
    void forgetFailures()
      .then(() => queryClient.invalidateQueries())
      .then(revalidate)
  }, [isEnded, wasEnded, revalidate])
}
