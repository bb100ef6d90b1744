import { type Day, endOfDay, startOfDay } from '@app/shared/core/day.ts'
import { judge } from '@app/shared/projects/judge.ts'
import {
  deadlines,
  defaultLimits,
  plannedPercent,
  projectStatuses,
} from '@app/shared/projects/rules.ts'
import { faultsOf } from '@app/shared/reports/check.ts'
import { flagCodes, flagsOf } from '@app/shared/reports/flags.ts'
import { isSent, onTime, proseFields, reportStates } from '@app/shared/reports/rules.ts'
import { session } from '@app/shared/session/contract.ts'
import { existsOn, isDistrictLevel } from '@app/shared/units/rules.ts'
import { expect, test } from 'vitest'
import { isPassword } from '#features/session/password-hash.service.ts'
import { momentOf, periodsAt, projectsAt, reportsAt } from '#store/as-of.ts'
import { eq } from '#store/drizzle.ts'
import { introduce, revise } from '#store/revise.ts'
import type { Store } from '#store/store.ts'
import { openTestStore } from '#testing/engines.ts'
import { testApp } from '#testing/test-app.ts'
import { loadSample } from './load.ts'
import { holdsSample, isEmpty } from './marker.ts'
import { samplePassword } from './password.ts'
import { sampleDay } from './quarters.ts'

const now = startOfDay(sampleDay) + 8 * 3_600_000
const store = await openTestStore({ now: () => now })
const wasEmpty = await isEmpty(store)
await loadSample(store)

const { units, projects, reports, periods, moves, accounts, credentials } = await store.read(
  async ({ db, t }) => ({
    units: await db.select().from(t.unit),
    projects: await db.select().from(t.project),
    reports: await db.select().from(t.report),
    periods: (await db.select().from(t.period))
      .map(({ startsOn, endsOn, ...period }) => ({ ...period, from: startsOn, to: endsOn }))
      .sort((left, right) => (left.to < right.to ? -1 : 1)),
    moves: await db.select().from(t.reportMove),
    accounts: await db.select().from(t.user),
    credentials: await db.select().from(t.credential),
  }),
)
const place = new Map(periods.map(({ id }, at) => [id, at]))
const at = (periodId: string) => place.get(periodId) ?? -1
const periodOf = (periodId: string) => periods[at(periodId)] ?? expect.fail(periodId)
const byProject = Map.groupBy(reports, ({ projectId }) => projectId)
const projectOf = new Map(projects.map((project) => [project.id, project]))

/** Official reports of earlier periods, latest first. */
function earlierThan({ projectId, periodId }: { projectId: string; periodId: string }) {
  return (byProject.get(projectId) ?? [])
    .filter((report) => at(report.periodId) < at(periodId) && report.officialPercent !== null)
    .sort((left, right) => at(right.periodId) - at(left.periodId))
    .map(({ officialPercent: percent, results }) => ({ percent, results }))
}

const standings = projects.map((project) => {
  const words = (byProject.get(project.id) ?? []).flatMap(
    ({ periodId, officialPercent: percent, officialStatus: status, approvedAt }) =>
      percent === null || status === null ? [] : [{ periodId, percent, status, approvedAt }],
  )
  return judge({ project, periods, words, now })
})

test('a database in which nothing is, is empty; with the sample it is not', async () => {
  expect(wasEmpty).toBe(true)
  expect(await isEmpty(store)).toBe(false)
  expect(await holdsSample(store)).toBe(true)
})

test('17 projects of the city and 533 of the districts, two of them with known titles', () => {
  expect(projects.filter(({ level }) => level === 'city')).toHaveLength(17)
  expect(projects.filter(({ level }) => level === 'district')).toHaveLength(533)
  const known = projects.filter(({ sample }) => !sample).map(({ code }) => code)
  expect(known.sort()).toEqual(['06-ĐA/TU', '07-ĐA/TU'])
})

test('36 units report on district projects, five bodies of the committee on city projects', () => {
  const today = units.filter((unit) => existsOn(unit, sampleDay))
  const bodies = today.filter(({ kind, parentId }) => !isDistrictLevel(kind) && parentId !== null)
  expect(today.filter(({ kind }) => isDistrictLevel(kind))).toHaveLength(36)
  expect(bodies).toHaveLength(5)
  for (const { id, kind } of today.filter(({ parentId }) => parentId !== null)) {
    const level = isDistrictLevel(kind) ? 'district' : 'city'
    const led = projects.filter(({ unitId }) => unitId === id)
    expect(new Set(led.map((project) => project.level))).toEqual(new Set([level]))
  }
})

test('every status, deadline and report state has something to show', () => {
  const present = (values: readonly string[]) => [...new Set(values)].sort()
  expect(present(standings.map(({ status }) => status))).toEqual([...projectStatuses].sort())
  expect(present(standings.map(({ deadline }) => deadline))).toEqual([...deadlines].sort())
  const open = reports.filter(({ periodId }) => periodId === '2014-Q3')
  expect(present(open.map(({ state }) => state))).toEqual([...reportStates].sort())
})

test('every flag has a report that raises it', () => {
  const raised = reports.flatMap((report) => {
    const project = projectOf.get(report.projectId) ?? expect.fail(report.projectId)
    const period = periodOf(report.periodId)
    const flags = flagsOf({
      ...{ report, earlier: earlierThan(report), plannedPercent: plannedPercent(project, period) },
      limits: defaultLimits,
      approvedBefore: report.officialVersion !== null && report.state !== 'approved',
      onTime: onTime(report, period),
    })
    return flags.map(({ code }) => code)
  })
  expect([...new Set(raised)].sort()).toEqual([...flagCodes].sort())
})

test('everything that was sent could have been sent', () => {
  const sent = reports.filter(({ state }) => isSent(state))
  const faulty = sent.filter(
    (report) => faultsOf(report, earlierThan(report)[0] ?? null).length > 0,
  )
  expect(sent.length).toBeGreaterThan(5000)
  expect(faulty.map(({ id }) => id)).toEqual([])
})

test('periods up to Quý II/2014 are closed and approved, Quý III/2014 is open until 05/10/2014', () => {
  const states = Map.groupBy(periods, ({ state }) => state)
  expect(states.get('closed')?.at(-1)?.id).toBe('2014-Q2')
  expect(states.get('open')?.map(({ id, name, dueAt }) => ({ id, name, dueAt }))).toEqual([
    { id: '2014-Q3', name: 'Quý\u00a0III/2014', dueAt: endOfDay('2014-10-05') },
  ])
  expect(states.get('upcoming')?.map(({ id }) => id)).toContain('2015-Q4')
  const past = reports.filter(({ periodId }) => at(periodId) < at('2014-Q3'))
  expect(past.filter(({ officialPercent }) => officialPercent === null)).toEqual([])
})

test('reports come back with reasons, sometimes twice, and a few were opened again', () => {
  const returned = moves.filter(({ action }) => action === 'return')
  expect(returned.every(({ reason, fields }) => reason && fields.length > 0)).toBe(true)
  const rounds = Map.groupBy(returned, ({ reportId }) => reportId)
  expect([...rounds.values()].some((own) => own.length > 1)).toBe(true)
  expect(moves.some(({ action }) => action === 'reopen')).toBe(true)
  expect(moves.some(({ action }) => action === 'recall')).toBe(true)
  const reopened = reports.filter(
    ({ state, officialVersion }) => state === 'returned' && officialVersion !== null,
  )
  expect(reopened.length).toBeGreaterThan(0)
})

test('the figures of the article stand where they belong, exactly so', () => {
  const latest = (code: string) => {
    const project = projects.find((candidate) => candidate.code === code)
    return byProject.get(project?.id ?? '')?.find(({ periodId }) => periodId === '2014-Q2')?.results
  }
  expect(latest('07-ĐA/TU')).toContain('1.250 học viên, vượt chỉ tiêu đào tạo 1.000 cán bộ nguồn')
  expect(latest('TP-08')).toContain(
    'luân chuyển 117 cán bộ, trong đó có 12 cán bộ trẻ dưới 40 tuổi',
  )
  expect(latest('TP-07')).toContain('35 đơn vị và tổ chức 18 đoàn công tác')
})

test('texts are whole: NFC, no double spaces, no gaps left to fill', () => {
  const texts = [
    ...reports.flatMap((report) => proseFields.map((field) => report[field])),
    ...reports.map(({ decreaseReason }) => decreaseReason),
    ...projects.flatMap(({ title, expectedProduct, officer }) => [title, expectedProduct, officer]),
    ...moves.map(({ reason }) => reason ?? ''),
  ]
  const broken = texts.filter(
    (text) => text !== text.normalize('NFC') || text !== text.trim() || /[{}[\]]| {2}/u.test(text),
  )
  expect([...new Set(broken)]).toEqual([])
})

test('codes are unique and say whose they are', () => {
  expect(new Set(projects.map(({ code }) => code)).size).toBe(550)
  const inBaDinh = projects.filter(({ unitId }) => unitId === 'ba-dinh')
  expect(inBaDinh.every(({ id, code }) => /^BĐ-\d\d$/.test(code) && /^bd-\d\d$/.test(id))).toBe(
    true,
  )
})

test('one account for each unit, open as long as the unit is, all with the password of the sample', async () => {
  const names = ['quantri', 'thuongtruc', 'thuongtruc2', 'lanhdao', 'badinh', 'khoicaccoquan']
  const open = accounts.filter(({ state }) => state === 'active').map(({ username }) => username)
  expect(open).toEqual(expect.arrayContaining([...names, 'bantochuc', 'namtuliem']))
  expect(accounts.find(({ username }) => username === 'tuliem')).toMatchObject({ state: 'closed' })
  expect(credentials).toHaveLength(accounts.length)
  expect(new Set(credentials.map(({ mustChange }) => mustChange))).toEqual(new Set([false]))
  expect(await isPassword(credentials[0]?.passwordHash ?? '', samplePassword)).toBe(true)
})

test('in one unit the leader signs, and has an account for it', () => {
  expect(units.filter(({ signs }) => signs).map(({ id }) => id)).toEqual(['hoan-kiem'])
  const signers = accounts.filter(({ roles }) => roles.includes('unit-leader'))
  expect(signers.map(({ username, unitId }) => [username, unitId])).toEqual([
    ['hoankiem.lanhdao', 'hoan-kiem'],
  ])
})

test('on 31/03/2014 Từ Liêm leads its projects; its successors do the day after', async () => {
  expect(territories('2014-03-31')).toHaveLength(29)
  expect(territories('2014-04-01')).toHaveLength(30)
  const before = await projectsOn(store, '2014-03-31')
  const after = await projectsOn(store, '2014-04-01')
  const moved = before.filter(({ unitId }) => unitId === 'tu-liem')
  expect(moved).toHaveLength(20)
  expect(before.some(({ unitId }) => unitId === 'nam-tu-liem')).toBe(false)
  expect(after.some(({ unitId }) => unitId === 'tu-liem')).toBe(false)
  const heirs = moved.map(({ id }) => after.find((project) => project.id === id)?.unitId)
  expect(new Set(heirs)).toEqual(new Set(['bac-tu-liem', 'nam-tu-liem']))
  const kept = reports.filter(({ projectId }) => moved.some(({ id }) => id === projectId))
  for (const { periodId, unitId } of kept) {
    expect(unitId === 'tu-liem').toBe(at(periodId) <= at('2014-Q1'))
  }
})

function territories(day: Day) {
  const kinds = ['quan', 'huyen', 'thi_xa']
  return units.filter((unit) => kinds.includes(unit.kind) && existsOn(unit, day))
}

function projectsOn(from: Store, day: Day) {
  return from.read(async (tx) => tx.db.select().from(projectsAt(tx, momentOf(day))))
}

test('a past day shows its own periods and figures', async () => {
  const then = await store.read(async (tx) => ({
    periods: await tx.db.select().from(periodsAt(tx, momentOf('2014-03-31'))),
    reports: await tx.db.select().from(reportsAt(tx, momentOf('2014-03-31'))),
  }))
  const open = then.periods.filter(({ state }) => state === 'open').map(({ id }) => id)
  expect(open).toEqual(['2014-Q1'])
  expect(then.reports.some(({ periodId }) => periodId === '2014-Q2')).toBe(false)
  const earlier = then.reports.filter(({ periodId }) => at(periodId) < at('2014-Q1'))
  expect(earlier.every(({ officialPercent }) => officialPercent !== null)).toBe(true)
})

test('nothing happens after the last working day before the sample’s own', async () => {
  const changes = await store.read(async ({ db, t }) => db.select().from(t.change))
  const latest = Math.max(...changes.map((change) => change.at))
  expect(latest).toBeLessThan(startOfDay('2014-09-27'))
})

test('the sample is the same every time, also when its loading was interrupted', async () => {
  const interrupted = await openTestStore()
  let left = 20
  const failing: Store = {
    ...interrupted,
    upkeep: (fn) => (left-- > 0 ? interrupted.upkeep(fn) : Promise.reject(new Error('power cut'))),
  }
  await expect(loadSample(failing)).rejects.toThrow('power cut')
  expect(await isEmpty(interrupted)).toBe(true)
  expect(await holdsSample(interrupted)).toBe(false)
  await loadSample(interrupted)
  expect(await holdsSample(interrupted)).toBe(true)
  expect(await everything(interrupted)).toEqual(await everything(store))
})

/** All but the salted hashes. */
function everything(from: Store) {
  return from.read(async ({ db, t }) => ({
    changes: await db.select().from(t.change).orderBy(t.change.id),
    moves: await db.select().from(t.reportMove).orderBy(t.reportMove.id),
    projects: await db.select().from(t.project).orderBy(t.project.id),
    reports: await db.select().from(t.report).orderBy(t.report.id),
    past: await db
      .select()
      .from(t.reportHistory)
      .orderBy(t.reportHistory.id, t.reportHistory.version),
  }))
}

test('people go on working: what they change follows the sample’s own changes', async () => {
  const before = Number((await newestChange(store))?.id)
  const who = { actorId: 'thuongtruc', actorName: 'Lê Thanh Hoa', action: 'period.close' }
  await store.write(who, async (tx) => {
    const [period] = await tx.db.select().from(periodsAt(tx, null))
    if (!period) expect.fail('no period')
    await revise(tx, 'period', period, { name: period.name })
    await introduce(tx, 'user', [
      { id: 'moi', username: 'moi', name: 'Mới', roles: ['leader'], unitId: null, state: 'active' },
    ])
  })
  expect((await newestChange(store))?.id).toBe(before + 1)
})

test('the sign-in page offers whom the sample’s password opens, and nobody who came later', async () => {
  const { did } = await testApp({ store, sample: true })
  const offered = async () => (await did(null, session.welcome, {})).sampleAccounts?.accounts.length
  const active = accounts.filter(({ state }) => state === 'active').length
  expect(await offered()).toBe(active)
  await store.upkeep(({ db, t }) =>
    db.update(t.credential).set({ changedAt: now }).where(eq(t.credential.userId, 'badinh')),
  )
  expect(await offered()).toBe(active - 1)
})

async function newestChange(from: Store) {
  const changes = await from.read(async ({ db, t }) => db.select().from(t.change))
  return changes.toSorted((left, right) => left.id - right.id).at(-1)
}
