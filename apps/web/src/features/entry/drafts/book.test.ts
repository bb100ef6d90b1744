import { expect, test } from 'vitest'
import { openLine, openServer, openWindow } from './fake-office.ts'

test('what is typed is told at once, what becomes of it together with what else has changed', async () => {
  const own = openWindow({ by: 'Ửng', server: openServer({}), line: openLine() })
  await own.engine.loading
  await own.pass(50)
  const told: string[] = []
  own.engine.subscribe(() => told.push(own.see().state))
  own.type({ results: 'Đã ban hành' })
  expect(told).toEqual(['saving'])
  await own.pass(800)
  await own.pass(50)
  expect(told).toEqual(['saving', 'saved'])
})
