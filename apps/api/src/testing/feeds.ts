import { urlOf } from '@app/shared/core/url.ts'
import { type FeedDraft, feeds } from '@app/shared/feeds/contract.ts'
import type { FeedFormat } from '@app/shared/feeds/rules.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { givenAccounts } from './accounts.ts'
import { admin, foreignOfficer, leader, officer, reviewer, unitLeader } from './people.ts'
import { reportingWorld } from './reports.ts'
import type { TestApp } from './test-app.ts'

/** Two units, the quarter they report on, and an account for everybody. */
export async function feedWorld(): Promise<TestApp> {
  const world = await reportingWorld()
  await givenAccounts(world.store, officer, foreignOfficer, unitLeader, reviewer, leader, admin)
  return world
}

export const usualFeed = {
  name: 'Cho giao ban',
  view: 'projects',
  question: '',
  days: 365,
} as const

export function made({ did }: TestApp, person: Person, draft: Partial<FeedDraft> = {}) {
  return did(person, feeds.create, { body: { ...usualFeed, ...draft } })
}

/** As Excel does: no cookie, the address alone. */
export async function fetchFeed(
  { request }: TestApp,
  token: string,
  format: FeedFormat | 'xml' = 'json',
  headers: Record<string, string | undefined> = {},
) {
  const url = urlOf(feeds.read.path, { params: { token, format } })
  const answer = await request(null, { method: 'GET', url, headers })
  return { ...answer, status: answer.statusCode, headers: answer.headers, body: answer.body }
}

export async function rowsOf(world: TestApp, token: string): Promise<Record<string, unknown>[]> {
  const { status, body } = await fetchFeed(world, token)
  if (status !== 200) throw new Error(`${status} ${body}`)
  return JSON.parse(body).rows
}
