import { audit } from '@app/shared/audit/contract.ts'
import { type FeedDraft, feeds } from '@app/shared/feeds/contract.ts'
import { quarterName } from '@app/shared/periods/rules.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { feedWorld, fetchFeed, made, usualFeed } from '#testing/feeds.ts'
import { fileFor } from '#testing/files.ts'
import { admin, foreignOfficer, leader, officer, reviewer, unitLeader } from '#testing/people.ts'
import { changeCount } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await feedWorld()
})

describe('one’s own links', () => {
  test('each says in words what it shows and where that stands on the screen', async () => {
    const { feed } = await made(world, officer, {
      question: 'status=late,blocked&sort=-gap&columns=code,gap&asOf=2014-06-30',
    })
    const { items } = await world.did(officer, feeds.list, {})
    expect(items).toEqual([feed])
    expect(feed).toMatchObject({
      ...{ name: 'Cho giao ban', view: 'projects', state: 'live', usedAt: null, version: 1 },
      asks: [
        'Phạm vi: Quận Ba Đình',
        'Tình trạng: Chậm tiến độ, Đang vướng mắc',
        'Xếp theo Chênh lệch (điểm), giảm dần',
        'Số liệu tại ngày 30/06/2014',
      ],
      address: '/de-an?tt=late%2Cblocked&sx=-gap&cot=code%2Cgap&ngay=2014-06-30',
      owner: { id: 'officer', name: 'Người thử officer' },
      createdAt: '2014-09-29T09:00:00+07:00',
      expiresAt: '2015-09-29T09:00:00+07:00',
    })
    expect(feed.columns).toHaveLength(2)
  })

  test('what it will show is said before it is made', async () => {
    const query = { view: 'reports', question: 'period=2014-Q3&columns=state' } as const
    expect(await world.did(leader, feeds.preview, { query })).toEqual({
      asks: [`Kỳ báo cáo: ${quarterName(2014, 3)}`],
      columns: [expect.any(String)],
    })
    const all = { view: 'reports', question: '' } as const
    expect((await world.did(leader, feeds.preview, { query: all })).asks).toEqual([
      'Tất cả báo cáo',
    ])
  })

  test('when it was last used is known to the minute and is no change of the programme', async () => {
    const { token } = await made(world, officer)
    const usedAt = async () => (await world.did(officer, feeds.list, {})).items[0]?.usedAt
    const changes = await changeCount(world)
    await fetchFeed(world, token)
    expect(await usedAt()).toBe('2014-09-29T09:00:00+07:00')
    world.clock.now += 59_000
    await fetchFeed(world, token)
    expect(await usedAt()).toBe('2014-09-29T09:00:00+07:00')
    world.clock.now += 1000
    await fetchFeed(world, token, 'csv')
    expect(await usedAt()).toBe('2014-09-29T09:01:00+07:00')
    expect(await changeCount(world)).toBe(changes)
  })

  test('nobody else sees, renames or revokes one; an administrator sees and revokes all', async () => {
    const { feed, token } = await made(world, officer)
    const { id, version } = feed
    for (const other of [foreignOfficer, unitLeader, reviewer, leader]) {
      expect((await world.did(other, feeds.list, {})).items).toEqual([])
      const revoking = await world.call(other, feeds.revoke, { params: { id }, body: { version } })
      expect(revoking.status).toBe(404)
    }
    for (const other of [reviewer, admin]) {
      const body = { version, name: 'Của tôi' }
      expect((await world.call(other, feeds.rename, { params: { id }, body })).status).toBe(404)
    }
    expect((await fetchFeed(world, token)).status).toBe(200)
    expect((await world.did(admin, feeds.list, {})).items.map((one) => one.id)).toEqual([id])
    await world.did(admin, feeds.revoke, { params: { id }, body: { version } })
    expect((await fetchFeed(world, token)).status).toBe(404)
  })

  test('making, renaming and revoking stand in the change log; a second revoking is refused', async () => {
    const { feed } = await made(world, officer)
    const params = { id: feed.id }
    const name = 'Đề án chậm'
    const renamed = await world.did(officer, feeds.rename, { params, body: { version: 1, name } })
    expect(renamed).toEqual({ ...feed, name, version: 2 })
    const stale = await world.call(officer, feeds.revoke, { params, body: { version: 1 } })
    expect(stale.status).toBe(409)
    await world.did(officer, feeds.revoke, { params, body: { version: 2 } })
    const again = await world.call(officer, feeds.revoke, { params, body: { version: 3 } })
    expect(again.problem?.code).toBe('wrong-state')
    const log = await world.did(admin, audit.list, { query: { entity: 'feed' } })
    expect(
      log.items.map(({ action, actorId, items }) => [action, actorId, items[0]?.fields]),
    ).toEqual([
      ['feed.revoke', 'officer', ['revokedAt']],
      ['feed.rename', 'officer', ['name']],
      ['feed.create', 'officer', []],
    ])
  })
})

describe('what a link may ask', () => {
  test.each([
    ['projects', 'columns=code,secret'],
    ['projects', 'state=gone'],
    ['projects', 'page=2'],
    ['projects', 'unknown=1'],
    ['projects', 'sort=code&sort=gap'],
    ['reports', 'columns=code'],
  ] as const)('%s refuses “%s” as its file does', async (view, question) => {
    const answer = await world.call(officer, feeds.create, {
      body: { ...usualFeed, view, question },
    })
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.problem?.fields ?? {})).toEqual(['question'])
    const preview = await world.call(officer, feeds.preview, { query: { view, question } })
    expect(preview.status).toBe(400)
  })

  test('a link has a name and lives 30 days, 90 days or a year', async () => {
    const status = async (draft: object) =>
      (await world.call(officer, feeds.create, { body: { ...usualFeed, ...draft } as FeedDraft }))
        .status
    expect(await status({ name: ' ' })).toBe(400)
    expect(await status({ name: 'ữ'.repeat(121) })).toBe(400)
    expect(await status({ name: 'ữ'.repeat(120), days: 90 })).toBe(200)
    expect(await status({ days: 366 })).toBe(400)
    expect(await status({ ownerId: 'admin' })).toBe(400)
  })
})

test('the list of links is in its file without their addresses, with owners for an administrator', async () => {
  const { token, feed } = await made(world, officer)
  const own = await fileFor(world, officer, [feeds.file, {}])
  expect(own.rows.map((row) => row.slice(0, 2))).toEqual([[feed.name, 'Đang dùng']])
  expect(JSON.stringify(own.rows)).not.toContain(token)
  const all = await fileFor(world, admin, [feeds.file, {}])
  expect(all.rows[0]?.slice(0, 3)).toEqual([feed.name, 'Đang dùng', officer.name])
  expect((await fileFor(world, foreignOfficer, [feeds.file, {}])).rows).toEqual([])
})
