import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeEmptyPlace, makeTestDatabase } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { givenProject, givenUnits } from '#testing/given.ts'
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
    folder,
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
  await expect(tiendo('verify')).rejects.toThrow('Cách dùng')
})

test('an installation without a backup is not well', async () => {
  const { tiendo } = await installation()
  await expect(tiendo('doctor')).rejects.toThrow('cần được xem lại')
})
