import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { type Hand, makePool } from './pool.ts'
import { startThread } from './thread.ts'

const script = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, threadId } from 'node:worker_threads'
       parentPort.on('message', (job) => { ${body} })`,
    )}`,
  )

const answer = 'parentPort.postMessage({ job, threadId })'
const poolOf = (
  body: string,
  own: { size?: number; queue?: number; limitMs?: number; idleMs?: number } = {},
) =>
  makePool<string, { job: string; threadId: number }>({
    ...{ start: () => startThread(script(body)), size: 1, queue: 20, limitMs: 20_000 },
    ...own,
  })

test('jobs are answered each for itself, by a thread that stays', async () => {
  const pool = poolOf(answer)
  const answers = await Promise.all(['a', 'b', 'c'].map((job) => pool.run(job)))
  const later = await pool.run('d')
  expect([...answers, later].map(({ job }) => job)).toEqual(['a', 'b', 'c', 'd'])
  expect(new Set([...answers, later].map(({ threadId }) => threadId)).size).toBe(1)
})

test('there are as many threads as allowed, no more', async () => {
  const pool = poolOf(answer, { size: 2 })
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((job) => pool.run(job)))
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(2)
})

test('a crash is told to the one who waits, and the next job gets a new thread', async () => {
  const pool = poolOf(`if (job === 'bad') throw new Error('broken'); ${answer}`)
  const bad = pool.run('bad')
  const good = pool.run('good')
  await expect(bad).rejects.toMatchObject({ reason: 'crashed', cause: { message: 'broken' } })
  await expect(good).resolves.toMatchObject({ job: 'good' })
})

test('a thread that ends is a crash too', async () => {
  await expect(poolOf('process.exit(3)').run('a')).rejects.toMatchObject({
    ...{ reason: 'crashed', cause: 'exit code 3' },
  })
})

test('a job that takes too long is given up, and the next one gets a new thread', async () => {
  const pool = poolOf(`if (job === 'stuck') for (;;); ${answer}`, { limitMs: 2000 })
  await expect(pool.run('stuck')).rejects.toMatchObject({ reason: 'slow' })
  await expect(pool.run('good')).resolves.toMatchObject({ job: 'good' })
})

test('who would be too far behind is refused at once', async () => {
  const pool = poolOf(answer, { queue: 2 })
  const taken = ['a', 'b', 'c'].map((job) => pool.run(job))
  await expect(pool.run('d')).rejects.toMatchObject({ reason: 'busy' })
  expect((await Promise.all(taken)).map(({ job }) => job)).toEqual(['a', 'b', 'c'])
})

test('who has had nothing to do for long is let go, and the next job gets a new one', async () => {
  const pool = poolOf(answer, { idleMs: 1 })
  const first = await pool.run('a')
  await expect
    .poll(async () => (await pool.run('b')).threadId, { interval: 50, timeout: 20_000 })
    .not.toBe(first.threadId)
})

test('who dies while it rests is not asked again', async () => {
  const hands: Hand[] = []
  const start = () => {
    const place = hands.length
    const hand: Hand = Object.assign(new EventEmitter(), {
      postMessage: () => queueMicrotask(() => hand.emit('message', place)),
      ...{ terminate: () => undefined, ref: () => undefined, unref: () => undefined },
    })
    hands.push(hand)
    return hand
  }
  const pool = makePool<string, number>({ start, size: 1, queue: 1, limitMs: 20_000 })
  expect([await pool.run('a'), await pool.run('b')]).toEqual([0, 0])
  hands[0]?.emit('exit', 1)
  expect(await pool.run('c')).toBe(1)
})
