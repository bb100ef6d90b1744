import type { Session } from '@app/shared/session/contract.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { NuqsAdapter } from 'nuqs/adapters/react-router/v8'
import type { ReactNode } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { afterEach } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { SessionProvider } from '#core/session.tsx'
import { sessionKey } from '#core/session-key.ts'
import { theme } from '#core/theme.ts'

// What Mantine listens to and happy-dom does not have.
if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() })

// Of use on a busy machine only; nothing here is a measurement.
configure({ asyncUtilTimeout: 30_000 })

// Nobody waits here between two tries.
const { queries, ...defaults } = queryClient.getDefaultOptions()
queryClient.setDefaultOptions({ ...defaults, queries: { ...queries, retryDelay: 0 } })

afterEach(cleanup)

/** Puts a component on an empty page, in Vietnamese, and gives it a person with keyboard and mouse. */
export function show(node: ReactNode) {
  const user = userEvent.setup()
  const frame = (inner: ReactNode) => (
    <MantineProvider theme={theme} env="test">
      {inner}
    </MantineProvider>
  )
  const { rerender } = render(frame(node))
  return { user, rerender: (next: ReactNode) => rerender(frame(next)) }
}

const someone: Session = {
  user: { id: 'badinh', username: 'badinh', name: 'Trần Thị Ửng', roles: ['officer'] },
  roles: ['officer'],
  unit: { id: 'ba-dinh', name: 'Quận Ba Đình', shortName: 'Ba Đình' },
  today: '2014-09-29',
  openPeriods: [],
  duty: null,
  sample: true,
  programme: null,
}

/** The same at an address of the app, on 29/09/2014; an officer of Ba Đình is signed in unless somebody else is. */
export function showAt(address: string, node: ReactNode, signedIn: Session = someone) {
  window.history.replaceState(null, '', address)
  queryClient.setQueryDefaults(sessionKey, { enabled: false })
  queryClient.setQueryData(sessionKey, signedIn)
  const page = (
    <NuqsAdapter defaultOptions={{ shallow: false }}>
      <SessionProvider fallback={null}>{node}</SessionProvider>
    </NuqsAdapter>
  )
  const router = createBrowserRouter([{ path: '*', element: page }])
  return show(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}
