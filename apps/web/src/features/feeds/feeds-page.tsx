import { feeds } from '@app/shared/feeds/contract.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { query } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { useFeedWords } from '#parts/feed-words.ts'
import { paths } from '#paths.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { FeedTable } from './feed-table.tsx'

const feedsQuery = query(feeds.list, {})

export async function loader() {
  await load(feedsQuery)
  return null
}

/** A person's live links; an administrator sees everybody's. */
export function Component() {
  const { feeds: words } = useFeedWords()
  const { data, error } = useQuery(feedsQuery)
  return (
    <Page
      title={words.title}
      actions={
        data &&
        data.items.length > 0 && (
          <ExportButton file={feeds.file} query={{}} rows={data.items.length} />
        )
      }
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <NoFeeds />}
      {data && data.items.length > 0 && (
        <div className="stack">
          <p className="muted">{words.secret}</p>
          <FeedTable feeds={data.items} />
        </div>
      )}
    </Page>
  )
}

function NoFeeds() {
  const { list } = useFeedWords().feeds
  const action = (
    <Button component={Link} to={paths.projects()} variant="default">
      {list.toProjects}
    </Button>
  )
  return (
    <EmptyState title={list.none} action={action}>
      {list.noneNote}
    </EmptyState>
  )
}
