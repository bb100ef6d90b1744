import { cityRoles, type Role, unitRoles } from '@app/shared/users/rules.ts'
import { NuqsAdapter } from 'nuqs/adapters/react-router/v8'
import { type ComponentType, lazy, Suspense } from 'react'
import {
  createBrowserRouter,
  type LoaderFunctionArgs,
  Outlet,
  type RouteObject,
  ScrollRestoration,
} from 'react-router'
import { goHome, requireSession, signOut, skipSignIn } from '#core/guard.ts'
import { useSession } from '#core/session.tsx'
import { askForNotices } from '#parts/notices.ts'
import { fetchFile } from '#ui/late.ts'
import { Loading } from '#ui/loading.tsx'
import { patterns } from './paths.ts'
import { BrokenPage, NotFoundPage } from './shell/message-pages.tsx'
import { Shell } from './shell/shell.tsx'

const loadKeeper = () => fetchFile(() => import('#features/entry/drafts/keeper.tsx'))

/** After a new release its old file is gone; the page itself must not break by that. */
const DraftKeeper = lazy<ComponentType>(() =>
  loadKeeper().then(
    ({ DraftKeeper }) => ({ default: DraftKeeper }),
    () => ({ default: () => null }),
  ),
)

const editors = ['reviewer', 'admin'] as const

const pages: RouteObject[] = [
  page(patterns.tasks, () => import('#features/tasks/tasks-page.tsx'), unitRoles),
  page(patterns.reports, () => import('#features/entry/report-list-page.tsx')),
  page(patterns.entry, () => import('#features/entry/grid/grid-page.tsx'), unitRoles),
  page(patterns.excel, () => import('#features/entry/excel/excel-page.tsx'), unitRoles),
  page(patterns.checkAndSend, () => import('#features/entry/check-page.tsx'), unitRoles),
  page(patterns.receipt, () => import('#features/entry/receipt-page.tsx'), unitRoles),
  page(patterns.report, () => import('#features/entry/report-page.tsx')),
  page(patterns.queue, () => import('#features/review/review-page.tsx'), ['reviewer']),
  page(patterns.review, () => import('#features/review/review-page.tsx'), cityRoles),
  page(patterns.overview, () => import('#features/overview/overview-page.tsx')),
  page(patterns.heatmap, () => import('#features/overview/heatmap-page.tsx')),
  page(patterns.completeness, () => import('#features/overview/completeness-page.tsx')),
  page(patterns.projects, () => import('#features/projects/project-list-page.tsx')),
  page(patterns.projectNew, () => import('#features/projects/project-new-page.tsx'), editors),
  page(patterns.project, () => import('#features/projects/project-page.tsx')),
  page(patterns.projectEdit, () => import('#features/projects/project-edit-page.tsx'), editors),
  page(patterns.periods, () => import('#features/periods/periods-page.tsx'), editors),
  page(patterns.forms, () => import('#features/forms/forms-page.tsx')),
  page(patterns.formNew, () => import('#features/forms/form-new-page.tsx'), editors),
  page(patterns.form, () => import('#features/forms/form-page.tsx')),
  page(patterns.formEdit, () => import('#features/forms/form-edit-page.tsx'), editors),
  page(patterns.imports, () => import('#features/imports/imports-page.tsx'), editors),
  page(patterns.importBatch, () => import('#features/imports/batch-page.tsx'), editors),
  page(patterns.policy, () => import('#features/policy/policy-page.tsx'), ['admin']),
  page(patterns.audit, () => import('#features/audit/audit-page.tsx'), ['admin']),
  page(patterns.auditEntry, () => import('#features/audit/entry-page.tsx'), ['admin']),
  page(patterns.units, () => import('#features/units/units-page.tsx'), editors),
  page(patterns.userAccounts, () => import('#features/users/accounts-page.tsx'), ['admin']),
  page(patterns.userAccountNew, () => import('#features/users/account-new-page.tsx'), ['admin']),
  page(patterns.userAccount, () => import('#features/users/account-page.tsx'), ['admin']),
  page(patterns.userAccountEdit, () => import('#features/users/account-edit-page.tsx'), ['admin']),
  page(patterns.handover, () => import('#features/handover/handover-page.tsx'), ['admin']),
  page(patterns.handoverRecord, () => import('#features/handover/record-page.tsx'), ['admin']),
  page(patterns.backups, () => import('#features/backups/backups-page.tsx'), ['admin']),
  page(patterns.notices, () => import('#features/notices/notices-page.tsx')),
  page(patterns.account, () => import('#features/account/account-page.tsx')),
  page(patterns.feeds, () => import('#features/feeds/feeds-page.tsx')),
  { path: '*', element: <NotFoundPage /> },
]

/** Begins to load the page at once. */
export function startRouter() {
  return createBrowserRouter(routes)
}

const routes: RouteObject[] = [
  {
    element: (
      <NuqsAdapter defaultOptions={{ shallow: false }}>
        <Outlet />
        <ScrollRestoration />
      </NuqsAdapter>
    ),
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: patterns.home(), loader: goHome, element: null },
      {
        path: patterns.signIn(),
        loader: ({ request }) => skipSignIn(request),
        lazy: () => fetchFile(() => import('#features/session/sign-in-page.tsx')),
      },
      {
        path: patterns.signOut(),
        action: () => signOut(async () => (await loadKeeper()).departure),
        loader: goHome,
        element: null,
      },
      {
        loader: enter,
        // At every step: whoever must change a password is not to be led around it by a link.
        shouldRevalidate: () => true,
        element: <Shell />,
        errorElement: <BrokenPage />,
        // Not on the pages themselves: the router draws nothing for one whose file did not come.
        children: [
          {
            element: <PagesWithDrafts />,
            errorElement: <BrokenPage />,
            children: [{ errorElement: <BrokenPage />, children: pages }],
          },
        ],
      },
    ],
  },
]

async function enter({ request }: LoaderFunctionArgs): Promise<null> {
  await requireSession(request)
  // Not waited for: a page is not late because of what stands beside it.
  void askForNotices()
  return null
}

/** Beside every page of a unit: what was typed on any of them goes on to the server. It comes after the page. */
function PagesWithDrafts() {
  const { unit } = useSession()
  return (
    <>
      <Outlet />
      {unit && (
        <Suspense>
          <DraftKeeper />
        </Suspense>
      )}
    </>
  )
}

/** `roles` absent: every role may open it; which rows it then shows is the server's business. */
function page(
  pattern: () => string,
  load: Extract<RouteObject['lazy'], () => unknown>,
  roles?: readonly Role[],
): RouteObject {
  return { path: pattern(), lazy: () => fetchFile(load), handle: { roles } }
}
