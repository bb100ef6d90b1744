import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { tempFolder } from '#testing/folders.ts'
import { makePool } from '../pool.ts'
import type { Answer } from './answer.ts'
import { startProcess } from './process.ts'

/** A pool of one child that does what the script says with the text it is given. */
function poolOf(body: string, limitMs = 20_000) {
  const script = join(tempFolder(), 'child.mjs')
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'
     import { spawnSync } from 'node:child_process'
     const answer = (detail) =>
       process.send({ answer: { refused: { reason: 'damaged' }, detail: String(detail) } })
     process.on('message', (text) => { ${body} })`,
  )
  const start = () => startProcess(pathToFileURL(script), 64)
  return makePool<string, Answer>({ start, size: 1, queue: 5, limitMs })
}

const detailOf = (answer: Answer) => ('refused' in answer ? answer.detail : '')

/** As long as it is there a signal of nothing reaches it. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('one that hangs is killed, and the next file gets a new one', async () => {
  const pool = poolOf(`if (text === 'hang') for (;;); answer(process.pid)`, 3000)
  const pid = Number(detailOf(await pool.run('good')))
  expect(isAlive(pid)).toBe(true)
  await expect(pool.run('hang')).rejects.toMatchObject({ reason: 'slow' })
  await expect.poll(() => isAlive(pid)).toBe(false)
  expect(Number(detailOf(await pool.run('good')))).not.toBe(pid)
})

test('one that takes too much memory dies alone', async () => {
  const pool = poolOf(
    `const all = []; if (text === 'eat') for (;;) all.push([...'much']); answer(1)`,
  )
  await expect(pool.run('eat')).rejects.toMatchObject({ reason: 'crashed' })
  expect(detailOf(await pool.run('good'))).toBe('1')
})

test('it may write nothing, start nothing and read nothing but itself', async () => {
  const target = join(tempFolder(), 'written')
  const attempts = {
    write: `writeFileSync(text, 'x')`,
    start: `spawnSync('touch', [text])`,
    read: `answer(process.getBuiltinModule('fs').readFileSync('/etc/passwd'))`,
  }
  for (const attempt of Object.values(attempts)) {
    const pool = poolOf(`try { ${attempt}; answer('done') } catch (error) { answer(error.code) }`)
    expect(detailOf(await pool.run(target))).toBe('ERR_ACCESS_DENIED')
  }
  expect(existsSync(target)).toBe(false)
})

test('it is told no secrets of the server', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://secret')
  const names = detailOf(await poolOf(`answer(Object.keys(process.env))`).run(''))
  vi.unstubAllEnvs()
  expect(names.split(',')).not.toContain('DATABASE_URL')
})
