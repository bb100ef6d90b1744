import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchFile } from './late.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A file that is lost so many times before it comes. */
function lost(times: number) {
  let left = times
  return vi.fn(async () => {
    if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module')
    return 'the page'
  })
}

test('a file that was lost on its way is fetched again', async () => {
  const load = lost(2)
  const fetched = fetchFile(load)
  await vi.runAllTimersAsync()
  expect(await fetched).toBe('the page')
  expect(load).toHaveBeenCalledTimes(3)
})

test('one that is not there is given up', async () => {
  const load = lost(9)
  const told = expect(fetchFile(load)).rejects.toThrow('Failed to fetch')
  await vi.runAllTimersAsync()
  await told
  expect(load).toHaveBeenCalledTimes(3)
})

test('without a line people are told at once', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const load = lost(1)
  await expect(fetchFile(load)).rejects.toThrow('Failed to fetch')
  expect(load).toHaveBeenCalledTimes(1)
})
