import { notices } from '@app/shared/notices/contract.ts'
import { QueryObserver, queryOptions } from '@tanstack/react-query'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openOffice, refuse } from '#testing/office.ts'
import { query } from './api.ts'
import { load } from './load.ts'
import { queryClient } from './query-client.ts'

afterEach(() => queryClient.clear())

/** A question that is answered when the test says so, and taken back by its signal. */
function slowQuery(key: string) {
  const { promise, resolve } = Promise.withResolvers<string>()
  let asked = 0
  const options = queryOptions({
    queryKey: [key],
    queryFn: ({ signal }) => {
      asked += 1
      return new Promise<string>((answer, refuse) => {
        signal.addEventListener('abort', () => refuse(signal.reason))
        void promise.then(answer)
      })
    },
  })
  return { options, answer: resolve, asked: () => asked }
}

test('a page that is left does not take the answer from the page that is coming', async () => {
  const { options, answer, asked } = slowQuery('shared')
  const leave = new QueryObserver(queryClient, options).subscribe(() => undefined)
  const coming = load(options)
  leave()
  answer('thirty units')
  expect(await coming).toBe('thirty units')
  expect(asked()).toBe(1)
})

test('a page that is left while nobody waits takes its question back', async () => {
  const { options, asked } = slowQuery('alone')
  const leave = new QueryObserver(queryClient, options).subscribe(() => undefined)
  leave()
  expect(asked()).toBe(1)
  expect(queryClient.getQueryState(options.queryKey)?.fetchStatus).toBe('idle')
})

test('what a loader waited for is held no longer than that', async () => {
  const { options, answer } = slowQuery('held')
  const coming = load(options)
  answer('there')
  await coming
  expect(queryClient.getQueryCache().find({ queryKey: options.queryKey })?.observers).toEqual([])
})

test('who has asked too often gets the answer by waiting, without a word of it', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const asked = openOffice(() => {
    const refusal = refuse(429, 'too-many')
    refusal.headers.set('retry-after', '6')
    return asked.length > 1 ? Response.json({ items: [] }) : refusal
  })
  const coming = load(query(notices.reminders, { params: { id: '2014-Q3' } }))
  await vi.advanceTimersByTimeAsync(6000)
  expect(await coming).toEqual({ items: [] })
})
