import { expect, test } from 'vitest'
import { AppError } from './app-error.ts'
import { makeBounded } from './bounded.ts'

function task() {
  let finish = () => {}
  const done = new Promise<string>((resolve) => {
    finish = () => resolve('done')
  })
  return { done, finish }
}

test('two are at work, three wait, the sixth is told when to come again', async () => {
  const run = makeBounded({ atOnce: 2, waiting: 3, retryAfter: 5 })
  const tasks = Array.from({ length: 5 }, task)
  let begun = 0
  const begin = ({ done }: ReturnType<typeof task>) =>
    run(() => {
      begun++
      return done
    })
  const running = tasks.map(begin)
  await Promise.resolve()
  await expect(run(async () => 'late')).rejects.toMatchObject({ retryAfter: 5 })
  await expect(run(async () => 'late')).rejects.toBeInstanceOf(AppError)
  expect(begun).toBe(2)
  for (const { finish } of tasks) finish()
  expect(await Promise.all(running)).toEqual(Array(5).fill('done'))
  expect(await run(async () => 'again')).toBe('again')
})
