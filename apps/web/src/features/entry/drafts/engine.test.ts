import { expect, test } from 'vitest'
import { id, lasting, openLine, openServer, openWindow, rest } from './fake-office.ts'

function begin(start = {}) {
  const server = openServer(start)
  const line = openLine()
  const shelf = lasting()
  return { server, line, shelf, own: openWindow({ by: 'Ửng', server, line, shelf }) }
}

test('what is typed is on the server 800 ms after the last key, in one request', async () => {
  const { server, line, own } = begin()
  await own.engine.loading
  own.type({ results: 'Đã ban' })
  await own.pass(799)
  own.type({ results: 'Đã ban hành' })
  await own.pass(799)
  expect(own.see()).toMatchObject({ state: 'saving', content: { results: 'Đã ban hành' } })
  expect(line.requests).toBe(0)
  await own.pass(1)
  expect(server.row().results).toBe('Đã ban hành')
  expect(line.requests).toBe(1)
  expect(own.see().state).toBe('saved')
  expect(await own.shelf.all()).toEqual(new Map())
})

test('a blank at the end stays under the hands until the next word comes', async () => {
  const { server, own } = begin()
  own.type({ results: 'Đã ban hành ' })
  await own.pass(800)
  expect(server.row().results).toBe('Đã ban hành')
  expect(own.see()).toMatchObject({ state: 'saved', content: { results: 'Đã ban hành ' } })
})

test('only what was changed is sent, and what is typed meanwhile follows', async () => {
  const { server, line, own } = begin({ nextSteps: 'Tổ chức sơ kết' })
  await own.engine.loading
  let arrive = () => {}
  line.slow = new Promise((resolve) => {
    arrive = resolve
  })
  own.type({ results: 'Một' })
  await own.pass(800)
  own.type({ results: 'Một hai' })
  arrive()
  await rest()
  expect(own.see()).toMatchObject({ state: 'saving', content: { results: 'Một hai' } })
  await own.pass(800)
  expect(server.writings.map(({ field, text }) => [field, text])).toEqual([
    ['results', 'Một'],
    ['results', 'Một hai'],
  ])
})

test('without a line the text is kept, and is on the server within five seconds after its return', async () => {
  const { server, line, own } = begin()
  line.state = 'down'
  own.type({ results: 'Gõ khi mất mạng' })
  await own.pass(800)
  expect(own.see().state).toBe('local')
  for (let second = 0; second < 300; second++) await own.pass(1000)
  line.state = 'up'
  for (let second = 0; second < 5; second++) await own.pass(1000)
  expect(server.row().results).toBe('Gõ khi mất mạng')
  expect(own.see().state).toBe('saved')
})

test('when the browser says that the line is back, it is sent at once', async () => {
  const { server, line, own } = begin()
  line.state = 'down'
  own.type({ results: 'Gõ khi mất mạng' })
  await own.pass(800)
  line.state = 'up'
  own.engine.wake()
  await rest()
  expect(server.row().results).toBe('Gõ khi mất mạng')
})

test('after the browser was killed the next visit shows the text and goes on saving', async () => {
  const { server, line, shelf, own } = begin()
  line.state = 'down'
  own.type({ results: 'Chưa kịp gửi', percent: 62.5 })
  await rest()
  own.kill()
  line.state = 'up'
  const again = openWindow({ by: 'Ửng', server, line, shelf })
  await again.engine.loading
  expect(again.see().content).toMatchObject({ results: 'Chưa kịp gửi', percent: 62.5 })
  await rest()
  expect(server.row()).toMatchObject({ results: 'Chưa kịp gửi', percent: 62.5 })
  expect(again.see().state).toBe('saved')
})

test('a text that reached the server although its answer was lost is not written twice', async () => {
  const { server, line, shelf, own } = begin()
  line.state = 'losing answers'
  own.type({ results: 'Đã đến nơi' })
  await own.pass(800)
  own.kill()
  line.state = 'up'
  const again = openWindow({ by: 'Ửng', server, line, shelf })
  await again.engine.loading
  await rest()
  expect(server.writings).toHaveLength(1)
  expect(again.see()).toMatchObject({ state: 'saved', clashes: [] })
})

test('a lost answer is no clash with oneself, also when typing went on', async () => {
  const { server, line, own } = begin()
  line.state = 'losing answers'
  own.type({ results: 'Một' })
  await own.pass(800)
  own.type({ results: 'Một hai' })
  line.state = 'up'
  await own.pass(5000)
  expect(own.see()).toMatchObject({ state: 'saved', clashes: [] })
  expect(server.row().results).toBe('Một hai')
})

test('two people in different fields: both are there, and nobody is asked', async () => {
  const { server, own } = begin()
  const row = server.row()
  server.save('Hạnh', { difficulties: 'Thiếu kinh phí' }, 1)
  own.type({ results: 'Đã xong' }, row)
  await own.pass(800)
  expect(server.row()).toMatchObject({ results: 'Đã xong', difficulties: 'Thiếu kinh phí' })
  expect(own.see(row)).toMatchObject({
    state: 'saved',
    content: { difficulties: 'Thiếu kinh phí' },
  })
})

test('two people in one field: both texts are shown, the other fields are saved', async () => {
  const { server, own } = begin()
  const row = server.row()
  server.save('Hạnh', { results: 'Của Hạnh' }, 1)
  own.type({ results: 'Của Ửng', proposals: 'Cấp vốn' }, row)
  await own.pass(800)
  expect(own.see(row)).toMatchObject({
    state: 'conflict',
    clashes: [{ field: 'results', mine: 'Của Ửng', theirs: 'Của Hạnh' }],
  })
  expect(server.row()).toMatchObject({ results: 'Của Hạnh', proposals: 'Cấp vốn' })
})

test.each([
  ['mine', 'Của Ửng'],
  ['theirs', 'Của Hạnh'],
] as const)('of two texts %s is chosen', async (choice, text) => {
  const { server, own } = begin()
  const row = server.row()
  server.save('Hạnh', { results: 'Của Hạnh' }, 1)
  own.type({ results: 'Của Ửng' }, row)
  await own.pass(800)
  own.engine.view().settle(row, 'results', choice)
  await own.pass(800)
  expect(server.row().results).toBe(text)
  expect(own.see(row)).toMatchObject({ state: 'saved', clashes: [], content: { results: text } })
})

test('a clash is still one after the browser was killed', async () => {
  const { server, line, shelf, own } = begin()
  const row = server.row()
  server.save('Hạnh', { results: 'Của Hạnh' }, 1)
  own.type({ results: 'Của Ửng', proposals: 'Cấp vốn' }, row)
  await own.pass(800)
  own.kill()
  const again = openWindow({ by: 'Ửng', server, line, shelf })
  await again.engine.loading
  await rest()
  expect(again.see().clashes).toMatchObject([{ mine: 'Của Ửng', theirs: 'Của Hạnh' }])
  expect(server.row().results).toBe('Của Hạnh')
})

test('the same text from two people is no clash', async () => {
  const { server, own } = begin()
  const row = server.row()
  server.save('Hạnh', { results: 'Như nhau' }, 1)
  own.type({ results: 'Như nhau ' }, row)
  await own.pass(800)
  expect(own.see(row)).toMatchObject({ state: 'saved', clashes: [] })
})

test('keeping the last figure does not silently replace the figure of a colleague', async () => {
  const { server, own } = begin({ percent: 60 })
  const row = server.row()
  server.save('Hạnh', { percent: 75 }, 1)
  own.type({ keepsPrevious: true }, row)
  await own.pass(800)
  expect(own.see(row).clashes).toMatchObject([{ field: 'percent', mine: 60, theirs: 75 }])
  expect(server.row()).toMatchObject({ percent: 75, keepsPrevious: false })
  own.engine.view().settle(row, 'percent', 'theirs')
  await own.pass(800)
  expect(server.row()).toMatchObject({ percent: 75, keepsPrevious: false })
})

test('a session that has ended keeps the text until the same person is back', async () => {
  const { server, line, own } = begin()
  line.signedIn = false
  own.type({ results: 'Gõ khi phiên đã hết' })
  await own.pass(800)
  expect(own.see().state).toBe('local')
  const { requests } = line
  for (let second = 0; second < 60; second++) await own.pass(1000)
  expect(line.requests).toBe(requests)
  line.signedIn = true
  own.engine.wake()
  await rest()
  expect(server.row().results).toBe('Gõ khi phiên đã hết')
})

test('a text that is refused stays, says why, and holds nothing else back', async () => {
  const { server, own } = begin()
  server.refuse('results', 'Dài quá 8.000 ký tự')
  own.type({ results: 'Rất dài', proposals: 'Cấp vốn' })
  await own.pass(800)
  expect(own.see()).toMatchObject({
    state: 'failed',
    problem: 'Kết quả đạt được trong kỳ: Dài quá 8.000 ký tự',
    content: { results: 'Rất dài' },
  })
  expect(server.row()).toMatchObject({ results: '', proposals: 'Cấp vốn' })
})

test('a report that was sent meanwhile says so in the server’s words; the text stays readable', async () => {
  const { server, own } = begin()
  server.close('Báo cáo đang chờ duyệt')
  own.type({ results: 'Gõ muộn' })
  await own.pass(800)
  expect(own.see()).toMatchObject({
    state: 'failed',
    problem: 'Báo cáo đang chờ duyệt',
    content: { results: 'Gõ muộn' },
  })
})

test('whoever sends waits for what is typed, and gets the report as it is now', async () => {
  const { server, own } = begin()
  own.type({ results: 'Vừa gõ xong' })
  const rows = await own.engine.view().flush([id])
  expect(rows.get(id)).toEqual(server.row())
  expect(rows.get(id)?.results).toBe('Vừa gõ xong')
})

test('whoever sends while an answer is lost waits a moment longer, and has sent once', async () => {
  const { server, line, own } = begin()
  line.state = 'losing answers'
  own.type({ results: 'Gửi trên đường truyền kém' })
  const flushed = own.engine.view().flush([id])
  await own.pass(0)
  line.state = 'up'
  await own.pass(500)
  expect((await flushed).get(id)?.results).toBe('Gửi trên đường truyền kém')
  expect(server.writings).toHaveLength(1)
})

test('whoever sends without a line, or over a clash, is told; whoever leaves, at once', async () => {
  const { server, line, own } = begin()
  const row = server.row()
  line.state = 'down'
  own.type({ results: 'Của Ửng' }, row)
  await expect(own.engine.flushAll()).rejects.toThrow('Không kết nối được')
  const told = expect(own.engine.view().flush([id])).rejects.toThrow('Không kết nối được')
  for (const ms of [0, 500, 1500, 3000]) await own.pass(ms)
  await told
  line.state = 'up'
  server.save('Hạnh', { results: 'Của Hạnh' }, 1)
  await expect(own.engine.view().flush([id])).rejects.toThrow('Chọn một trong hai nội dung')
})

test('after signing out nothing is left', async () => {
  const { line, shelf, own } = begin()
  line.state = 'down'
  own.type({ results: 'Bỏ đi' })
  await own.pass(800)
  expect(own.engine.waiting()).toEqual([id])
  await own.engine.forget()
  expect(await shelf.all()).toEqual(new Map())
  expect(own.engine.waiting()).toEqual([])
})

test('a shelf that takes nothing warns before the window is closed, and the text goes on', async () => {
  const server = openServer()
  const broken = { ...lasting(), change: () => Promise.reject(new Error('QuotaExceededError')) }
  const line = openLine()
  const own = openWindow({ by: 'Ửng', server, line, shelf: broken })
  line.state = 'down'
  own.type({ results: 'Đĩa đầy' })
  await own.pass(800)
  expect(own.engine.isUnsafe()).toBe(true)
  line.state = 'up'
  await own.pass(5000)
  expect(server.row().results).toBe('Đĩa đầy')
  expect(own.engine.isUnsafe()).toBe(false)
})
