import { beforeEach, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '#testing/engines.ts'
import { selectRuns } from './jobs.sql.ts'
import { forgetRuns, type Job, makeWork } from './jobs.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const nine = Date.parse('2014-09-29T09:00:00+07:00')

const clock = { now: nine }
let database: TestDatabase
beforeEach(async () => {
  clock.now = nine
  database = await makeTestDatabase()
})

const now = () => clock.now

async function startProcess() {
  const store = await database.open({ now })
  return { store, work: makeWork(store, now) }
}

/** A job that says when it began, and ends when the test says so. */
function slowJob(name = 'backup') {
  const began: number[] = []
  const ends: (() => void)[] = []
  const job: Job = {
    name,
    run: (at) => {
      began.push(at)
      return new Promise((resolve) => ends.push(resolve))
    },
  }
  return { job, began, end: () => ends.shift()?.() }
}

async function runs() {
  const { store } = await startProcess()
  return (await store.read(selectRuns)).map(({ job, result }) => [job, result])
}

test('who looks later in the same hour finds it done, in the next hour does it', async () => {
  const [first, second] = [await startProcess(), await startProcess()]
  const done: number[] = []
  const job: Job = { name: 'quick', run: async (at) => void done.push(at) }
  await first.work(job)
  clock.now = nine + hourMs - 1
  await second.work(job)
  expect(done).toEqual([nine])
  clock.now = nine + hourMs
  await second.work(job)
  expect(done).toEqual([nine, nine + hourMs])
})

test('what takes longer than its hour does not begin a second time', async () => {
  const [first, second] = [await startProcess(), await startProcess()]
  const { job, began, end } = slowJob()
  clock.now = nine + hourMs - minuteMs
  const working = first.work(job)
  await expect.poll(() => began.length).toBe(1)
  clock.now = nine + hourMs
  await second.work(job)
  expect(began).toHaveLength(1)
  end()
  await working
  expect(await runs()).toEqual([['backup', 'done']])
})

test('who has died holds up nobody for longer than two minutes', async () => {
  const [first, second] = [await startProcess(), await startProcess()]
  const { job, began } = slowJob()
  clock.now = nine + hourMs - minuteMs
  void first.work(job)
  await expect.poll(() => began.length).toBe(1)
  clock.now = nine + hourMs + minuteMs
  await second.work(job)
  expect(began).toHaveLength(1)
  clock.now += 1
  void second.work(job)
  await expect.poll(() => began.length).toBe(2)
  expect(await runs()).toEqual([
    ['backup', null],
    ['backup', null],
  ])
})

test('what failed is known as failed, and is tried again in the next hour', async () => {
  const { work } = await startProcess()
  const tried: number[] = []
  const job: Job = {
    name: 'backup',
    async run(at) {
      tried.push(at)
      if (at === nine) throw new Error('the disk is full')
    },
  }
  await work(job)
  await work(job)
  clock.now = nine + hourMs
  await work(job)
  expect(tried).toEqual([nine, nine + hourMs])
  expect(await runs()).toEqual([
    ['backup', 'done'],
    ['backup', 'failed'],
  ])
})

test('what is not due takes no turn', async () => {
  const { work } = await startProcess()
  await work({ name: 'backup', isDue: () => false, run: () => expect.unreachable('it ran') })
  expect(await runs()).toEqual([])
})

test('runs are remembered for thirty days', async () => {
  const { store, work } = await startProcess()
  await work({ name: 'quick', run: async () => undefined })
  await forgetRuns(store, nine + 30 * 24 * hourMs)
  expect(await runs()).toHaveLength(1)
  await forgetRuns(store, nine + 30 * 24 * hourMs + 1)
  expect(await runs()).toEqual([])
})
