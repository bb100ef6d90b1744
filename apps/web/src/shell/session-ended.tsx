import { lazy, Suspense, useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { forgetFailures, queryClient } from '#core/query-client.ts'
import { useSessionEnded } from '#core/session.tsx'

const SignInAgain = lazy(async () => {
  const { SignInAgain } = await import('./sign-in-again.tsx')
  return { default: SignInAgain }
})

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
