import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { givenTitles, xlsxRows } from '#testing/sheets.ts'
import { makePool } from './pool.ts'
import { type SheetJob, type SheetStream, streamSheet } from './stream.ts'
import { startThread } from './thread.ts'

const worker = new URL('./worker.ts', import.meta.url)
const poolOf = (limitMs = 60_000) =>
  makePool<SheetJob, null>({ start: () => startThread(worker), size: 1, queue: 20, limitMs })
const { rows: _, ...head } = givenTitles([])

/** Counts how many chunks were asked for. Titles that no packing makes small. */
function chunksOf(count: number) {
  const asked = { chunks: 0, isLeft: false }
  function* chunks() {
    try {
      for (let at = 0; at < count; at += 1) {
        asked.chunks += 1
        yield Array.from({ length: 100 }, (_, row) => [
          `${at * 100 + row} ${Array.from({ length: 40 }, () => Math.random().toString(36)).join('')}`,
        ])
      }
    } finally {
      asked.isLeft = true
    }
  }
  return {
    asked,
    order: { format: 'xlsx', head, chunks: chunks(), rowCount: count * 100 } as const,
  }
}

function streamOf({ content }: SheetStream): Readable {
  if (content instanceof Uint8Array) throw new Error('it was all in the first piece')
  return content
}

test('a small file comes as a whole, and its size is known', async () => {
  const { order } = chunksOf(0)
  const { content, expectedBytes } = await streamSheet(
    poolOf(),
    order,
    new AbortController().signal,
  )
  if (content instanceof Readable) throw new Error('it came in pieces')
  expect(expectedBytes).toBe(content.length)
})

test('a large file comes in pieces, in order, about as long as its beginning let expect', async () => {
  const { order } = chunksOf(30)
  const answer = await streamSheet(poolOf(), order, new AbortController().signal)
  const bytes = await buffer(streamOf(answer))
  expect(answer.expectedBytes / bytes.length).toBeGreaterThan(0.7)
  expect(answer.expectedBytes / bytes.length).toBeLessThan(1.4)
  const titles = (await xlsxRows(bytes))
    .slice(5)
    .map(([title]) => Number(String(title).split(' ')[0]))
  expect(titles).toEqual(Array.from({ length: 3000 }, (_, at) => at))
})

test('while nobody reads no more rows are made than fit into memory; who reads late gets all', async () => {
  const { asked, order } = chunksOf(500)
  const stream = streamOf(await streamSheet(poolOf(), order, new AbortController().signal))
  await expect.poll(() => stream.readableLength).toBeGreaterThan(8 * 1024 * 1024)
  expect(asked.chunks).toBeLessThan(400)
  await finished(stream.resume())
  expect(asked.chunks).toBe(500)
})

test('when the reader leaves the work ends, and the next job gets its turn', async () => {
  const pool = poolOf()
  const { asked, order } = chunksOf(100_000)
  const stream = streamOf(await streamSheet(pool, order, new AbortController().signal))
  stream.destroy()
  const next = await streamSheet(pool, chunksOf(0).order, new AbortController().signal)
  expect(next.content).toBeInstanceOf(Uint8Array)
  const made = asked.chunks
  await streamSheet(pool, chunksOf(5).order, new AbortController().signal)
  expect(asked.chunks).toBe(made)
})

test('whoever leaves before the first bytes is not waited for', async () => {
  const pool = poolOf()
  const gone = new AbortController()
  const running = streamSheet(pool, chunksOf(20).order, new AbortController().signal)
  const waiting = streamSheet(pool, chunksOf(20).order, gone.signal)
  gone.abort()
  await expect(waiting).rejects.toMatchObject({ reason: 'stopped' })
  await buffer(streamOf(await running))
})

test('what fails after the first bytes ends the stream with an error, not as if it were whole', async () => {
  const { order } = chunksOf(100_000)
  const stream = streamOf(await streamSheet(poolOf(3000), order, new AbortController().signal))
  await expect(buffer(stream)).rejects.toMatchObject({ reason: 'slow' })
})
