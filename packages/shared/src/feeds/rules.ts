/** Live links: a list that a spreadsheet fetches by itself, as its owner would see it now. */

export const feedViews = ['projects', 'reports', 'reporting', 'units', 'heatmap'] as const
export type FeedView = (typeof feedViews)[number]

export const feedFormats = ['csv', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** Days that a link may live. */
export const lifetimes = [30, 90, 365] as const
export type Lifetime = (typeof lifetimes)[number]
export const usualLifetime: Lifetime = 365

export const feedStates = ['live', 'revoked', 'owner-closed', 'expired', 'outdated'] as const
export type FeedState = (typeof feedStates)[number]

/** Why a link answers, or what ended it. `now` and instants: epoch milliseconds of the machine's clock. */
export function feedState(
  feed: {
    readonly expiresAt: number
    readonly revokedAt: number | null
    readonly ownerIsActive: boolean
    /** The list still has the columns and filters that the link asks for. */
    readonly isReadable: boolean
  },
  now: number,
): FeedState {
  if (feed.revokedAt !== null) return 'revoked'
  if (!feed.ownerIsActive) return 'owner-closed'
  if (now >= feed.expiresAt) return 'expired'
  return feed.isReadable ? 'live' : 'outdated'
}
