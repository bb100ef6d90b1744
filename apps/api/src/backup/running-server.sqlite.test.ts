import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeFolder } from '#store/engine.sqlite-lock.ts'
import { openStore } from '#store/open-store.ts'
import { tempFolder } from '#testing/folders.ts'
import { readConfig } from '../config.ts'
import { commands } from './commands.ts'
import { databaseFile } from './places.ts'

const options = { now: Date.now, onError: (error: Error) => expect.unreachable(error.message) }

/** As the server opens it; answers how to stop. */
async function serve(dataDir: string): Promise<() => Promise<void>> {
  const store = await openStore({ dataDir, ...options })
  return () => store.close()
}

function tiendo(name: string, folder: string, given: { args?: string[]; to: string }) {
  const config = readConfig({ DATA_DIR: folder })
  const asked = { config, args: [], now: Date.now(), say: () => undefined, ...given }
  return commands[name]?.(asked)
}

const running = (folder: string) => `Máy chủ đang chạy trên thư mục ${folder}. Dừng máy chủ`

test('data is not copied away while a server runs on it, and is once it has stopped', async () => {
  const folder = tempFolder()
  const stop = await serve(folder)
  const to = join(tempFolder(), 'copied')
  await expect(tiendo('copy', folder, { to })).rejects.toThrow(running(folder))
  expect(existsSync(databaseFile(to))).toBe(false)
  await stop()
  await tiendo('copy', folder, { to })
  expect(existsSync(databaseFile(to))).toBe(true)
})

test('nothing is copied or restored to where a server runs, be its file gone or not', async () => {
  const folder = tempFolder()
  await (await serve(folder))()
  const file = join(tempFolder(), 'x.backup')
  const to = tempFolder()
  const stop = await serve(to)
  onTestFinished(stop)
  await expect(tiendo('copy', folder, { to })).rejects.toThrow(running(to))
  await expect(tiendo('restore', folder, { args: [file], to })).rejects.toThrow(running(to))
})

test('a server does not start on what is being restored', async () => {
  const folder = join(tempFolder(), 'new')
  mkdirSync(folder)
  const letGo = takeFolder(folder)
  await expect(serve(folder)).rejects.toThrow('Một lệnh đang chép hoặc khôi phục')
  expect(existsSync(databaseFile(folder))).toBe(false)
  letGo()
  await (await serve(folder))()
})

test('a server that was killed holds nothing', async () => {
  const folder = tempFolder()
  const module = join(import.meta.dirname, '../store/engine.sqlite-lock.ts')
  const script = `const { shareFolder } = await import(${JSON.stringify(module)})
    globalThis.letGo = shareFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  expect(() => takeFolder(folder)).toThrow(running(folder))
  child.kill('SIGKILL')
  await once(child, 'exit')
  takeFolder(folder)()
})
