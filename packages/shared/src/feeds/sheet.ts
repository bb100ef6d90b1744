import { dayOf } from '../core/day.ts'
import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Feed } from './contract.ts'

type Words = Messages<'feeds'>

/** The columns of the live links; whose they are stands in it for those who see everybody's. */
export const feedColumns = {
  name: { kind: 'text', header: (t) => t.feeds.name, value: ({ name }) => name, width: 30 },
  state: {
    kind: 'text',
    header: (t) => t.feeds.list.state,
    value: ({ state }, t) => t.feeds.list.states[state],
  },
  owner: {
    kind: 'text',
    header: (t) => t.feeds.list.owner,
    value: ({ owner }) => owner.name,
    optional: true,
  },
  content: {
    kind: 'prose',
    header: (t) => t.feeds.list.content,
    value: ({ view, asks, columns }, { feeds }) =>
      [
        feeds.views[view],
        ...asks,
        ...(columns.length > 0 ? [feeds.columns(columns.join(', '))] : []),
      ].join('\n'),
    width: 60,
  },
  usedAt: { kind: 'instant', header: (t) => t.feeds.list.usedAt, value: ({ usedAt }) => usedAt },
  expiresAt: {
    kind: 'day',
    header: (t) => t.feeds.list.expiresAt,
    value: ({ expiresAt }) => dayOf(Date.parse(expiresAt)),
  },
  createdAt: {
    kind: 'day',
    header: (t) => t.feeds.list.createdAt,
    value: ({ createdAt }) => dayOf(Date.parse(createdAt)),
  },
} as const satisfies Record<string, Column<Feed, Words>>
