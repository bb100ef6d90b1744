import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, useRevalidator, useRouteError } from 'react-router'
import { ApiError } from '#core/api-error.ts'
import { Page } from '#core/page.tsx'
import { forgetFailures } from '#core/query-client.ts'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { isMissedFile } from './missed-file.ts'

export function NotFoundPage() {
  const { page } = useWords().shell
  return (
    <MessagePage title={page.notFoundTitle}>
      <p>{page.notFound}</p>
      <HomeButton />
    </MessagePage>
  )
}

export function ForbiddenPage() {
  const { page } = useWords().shell
  return (
    <MessagePage title={page.forbiddenTitle}>
      <p>{page.forbidden}</p>
      <HomeButton />
    </MessagePage>
  )
}

/** In the place of a page that could not be opened: why, and what helps. */
export function BrokenPage() {
  const error = useRouteError()
  if (isMissedFile(error)) return <MissedPage />
  if (!(error instanceof ApiError)) return <FailedPage />
  switch (error.problem.code) {
    case 'not-found':
      return <NotFoundPage />
    case 'forbidden':
      return <ForbiddenPage />
    case 'internal':
      return <FailedPage requestId={error.problem.requestId} />
    default:
      return <RefusedPage message={error.problem.message} />
  }
}

/** Loaded again as a document: after a fault nothing in memory is trusted. */
function FailedPage({ requestId }: { requestId?: string }) {
  const { page } = useWords().shell
  return (
    <MessagePage title={page.brokenTitle}>
      <p>{page.broken}</p>
      {requestId && <p className="muted">{page.requestId(requestId)}</p>}
      <Group gap="sm">
        <Button onClick={() => location.reload()}>{page.reload}</Button>
        <HomeButton />
      </Group>
    </MessagePage>
  )
}

/** Several tries have failed, and some browsers remember that for as long as the document stands. */
function MissedPage() {
  const { page, network } = useWords().shell
  return (
    <MessagePage title={page.brokenTitle}>
      <p>{navigator.onLine ? page.outdated : network}</p>
      <Button onClick={() => location.reload()}>{page.reload}</Button>
    </MessagePage>
  )
}

/** No connection, too busy, session over: the same page may open a moment later. */
function RefusedPage({ message }: { message: string }) {
  const { page } = useWords().shell
  const { revalidate, state } = useRevalidator()
  const retry = () => forgetFailures().then(revalidate)
  return (
    <MessagePage title={page.brokenTitle}>
      <p>{message}</p>
      <Button loading={state === 'loading'} onClick={() => void retry()}>
        {page.retry}
      </Button>
    </MessagePage>
  )
}

function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page title={title} width="text">
      {children}
    </Page>
  )
}

function HomeButton() {
  const { page } = useWords().shell
  return (
    <Button component={Link} to={paths.home()} variant="default">
      {page.goHome}
    </Button>
  )
}
