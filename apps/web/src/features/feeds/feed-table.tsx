import { dayOf } from '@app/shared/core/day.ts'
import type { Feed } from '@app/shared/feeds/contract.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useFeedWords } from '#parts/feed-words.ts'
import { DataTable } from '#ui/data-table.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { FeedActions } from './feed-actions.tsx'
import css from './feed-table.module.css'

export function FeedTable({ feeds }: { feeds: readonly Feed[] }) {
  const { list } = useFeedWords().feeds
  return (
    <DataTable
      caption={list.caption}
      captionHidden
      columns={useColumns()}
      rows={feeds}
      rowKey={({ id }) => id}
    />
  )
}

function useColumns(): TableColumn<Feed>[] {
  const { feeds: words } = useFeedWords()
  const { list } = words
  const { person } = useSession()
  const { day, instant } = useFormat()
  const owner: TableColumn<Feed> = {
    ...{ key: 'owner', header: list.owner, width: '10rem' },
    cell: (feed) => feed.owner.name,
  }
  return [
    { key: 'name', header: words.name, width: '12rem', cell: ({ name }) => name },
    {
      ...{ key: 'state', header: list.state, nowrap: true },
      cell: ({ state }) =>
        state === 'live' ? <strong>{list.states[state]}</strong> : list.states[state],
    },
    ...(hasRole(person, 'admin') ? [owner] : []),
    {
      ...{ key: 'content', header: list.content, width: '18rem' },
      cell: (feed) => <Content feed={feed} />,
    },
    {
      ...{ key: 'used', header: list.usedAt, nowrap: true },
      cell: ({ usedAt }) => (usedAt === null ? list.never : instant(Date.parse(usedAt))),
    },
    {
      ...{ key: 'expires', header: list.expiresAt, nowrap: true },
      cell: ({ expiresAt }) => day(dayOf(Date.parse(expiresAt))),
    },
    {
      ...{ key: 'created', header: list.createdAt, nowrap: true },
      cell: ({ createdAt }) => day(dayOf(Date.parse(createdAt))),
    },
    {
      ...{ key: 'actions', header: list.actions, nowrap: true, screenOnly: true },
      cell: (feed) => <FeedActions feed={feed} />,
    },
  ]
}

/** What it asks, in words, and the same list in this product. */
function Content({ feed: { view, asks, columns, address } }: { feed: Feed }) {
  const { feeds: words } = useFeedWords()
  return (
    <>
      <Link to={address}>{words.views[view]}</Link>
      <ul className={css.asks}>
        {asks.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
        {columns.length > 0 && <li className="muted">{words.columns(columns.join(', '))}</li>}
      </ul>
    </>
  )
}
