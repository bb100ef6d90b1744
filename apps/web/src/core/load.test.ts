import { QueryObserver, queryOptions } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
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
