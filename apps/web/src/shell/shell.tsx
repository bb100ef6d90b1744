import { Suspense } from 'react'
import { Navigate, Outlet, useLocation, useMatches } from 'react-router'
import { Announcer } from '#core/announcer.tsx'
import { mayOpen, signInFor } from '#core/guard.ts'
import { SessionProvider, useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { Loading } from '#ui/loading.tsx'
import { Toasts } from '#ui/toasts.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Header } from './header.tsx'
import { ForbiddenPage } from './message-pages.tsx'
import { PrintHeader } from './print-header.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { SessionEnded } from './session-ended.tsx'
import css from './shell.module.css'

/** The frame around every page of somebody who is signed in. */
export function Shell() {
  return (
    <SessionProvider fallback={<ToSignIn />}>
      <Frame />
    </SessionProvider>
  )
}

const contentId = 'noi-dung'

function Frame() {
  const { person, duty } = useSession()
  const { skip } = useWords().shell
  const matches = useMatches()
  return (
    <>
      <a href={`#${contentId}`} className={`${css.skip} no-print`}>
        {skip}
      </a>
      <SampleBanner />
      <Header />
      <PrintHeader />
      <main id={contentId} tabIndex={-1} className={css.main}>
        <Suspense fallback={<Loading />}>
          {mayOpen(matches, person) ? <Outlet /> : <ForbiddenPage />}
        </Suspense>
      </main>
      {!duty && <BottomBar />}
      <Announcer />
      <Toasts />
      <SessionEnded />
    </>
  )
}

function ToSignIn() {
  const { pathname, search } = useLocation()
  return <Navigate to={signInFor(`${location.origin}${pathname}${search}`)} replace />
}
