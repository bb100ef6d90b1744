import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { keepMirror } from '#store/chain-mirror.ts'
import { makeEmptyPlace, makeTestDatabase } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { givenProject, givenUnits } from '#testing/given.ts'
import { execute } from '#testing/raw.ts'
import { readConfig } from '../config.ts'
import { commands } from './commands.ts'

const now = Date.parse('2014-09-29T09:00:00+07:00')

/** An installation with one project, and a way to give it commands: answers with what they say. */
async function installation() {
  const database = await makeTestDatabase()
  const store = await database.open()
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenProject(store, { code: 'BĐ-01', unitId: 'ba-dinh' })
  const folder = database.engine === 'pg' ? tempFolder() : dirname(database.place)
  const env = {
    DATA_DIR: folder,
    ...(database.engine === 'pg' && { DATABASE_URL: database.place }),
  }
  const config = readConfig(env)
  return {
    ...{ database, store, folder },
    async tiendo(name: string, args: string[] = [], to?: string): Promise<string> {
      const lines: string[] = []
      await commands[name]?.({ config, args, to, now, say: (line) => lines.push(line) })
      return lines.join('\n')
    },
  }
}

test('a backup is made, tried out and restored elsewhere', async () => {
  const { folder, tiendo } = await installation()
  expect(await tiendo('backup')).toContain('1 đề án, 0 báo cáo')
  const [name = ''] = readdirSync(join(folder, 'backups'))
  expect(name).toBe('tiendo-20140929-090000.backup')
  const file = join(folder, 'backups', name)
  expect(await tiendo('verify', [file])).toContain('như lúc 09:00 29/09/2014')
  expect(await tiendo('restore', [file], await makeEmptyPlace())).toContain('đối chiếu từng bảng')
})

test('the database in use is copied to another place', async () => {
  const { tiendo } = await installation()
  expect(await tiendo('copy', [], await makeEmptyPlace())).toContain('1 đề án')
  expect(await tiendo('copy', [], tempFolder())).toContain('1 đề án')
})

test('whoever verifies a damaged backup is told so', async () => {
  const { folder, tiendo } = await installation()
  await tiendo('backup')
  const [name = ''] = readdirSync(join(folder, 'backups'))
  const file = join(folder, 'backups', name)
  writeFileSync(file, readFileSync(file).subarray(0, -1))
  await expect(tiendo('verify', [file])).rejects.toThrow('tệp đã bị thay đổi')
  await expect(tiendo('verify', ['/nowhere.backup'])).rejects.toThrow('Không thấy tệp')
})

test('an installation without a backup is not well', async () => {
  const { tiendo } = await installation()
  await expect(tiendo('doctor')).rejects.toThrow('cần được xem lại')
})

test('the log of the data in use and of a backup is verified, and the broken entry is named', async () => {
  const { database, folder, tiendo } = await installation()
  expect(await tiendo('verify')).toContain('Nhật ký nguyên vẹn: 2 mục')
  await tiendo('backup')
  const [name = ''] = readdirSync(join(folder, 'backups'))
  const file = join(folder, 'backups', name)
  expect(await tiendo('verify', [file])).toContain('Nhật ký nguyên vẹn: 2 mục')
  await execute(database, "update project set title = 'Đề án khác'")
  await expect(tiendo('verify')).rejects.toThrow(/Mục số 2 .* đã bị sửa: .*Văn phòng Thành ủy/)
  await tiendo('backup', [], join(folder, 'later'))
  const [later = ''] = readdirSync(join(folder, 'later'))
  await expect(tiendo('verify', [join(folder, 'later', later)])).rejects.toThrow('Mục số 2')
})

test('a log that is shorter than what was noted beside it has lost its end', async () => {
  const { folder, tiendo, store } = await installation()
  const keeping = { folder, onHead: () => undefined, onOther: () => undefined }
  await (await keepMirror(store, keeping))()
  const noted = readFileSync(join(folder, 'audit-head.json'), 'utf8')
  expect(JSON.parse(noted)).toMatchObject({ number: 2 })
  writeFileSync(join(folder, 'audit-head.json'), noted.replace('"number":2', '"number":3'))
  await expect(tiendo('verify')).rejects.toThrow('từ mục số 3 trở đi không còn')
  // What proves the loss is not written over.
  const others: number[] = []
  const watching = { ...keeping, onOther: ({ number }: { number: number }) => others.push(number) }
  await (await keepMirror(store, watching))()
  expect(others).toEqual([3])
  expect(readFileSync(join(folder, 'audit-head.json'), 'utf8')).toContain('"number":3')
})
