import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'

/**
 * Writes as a program does: under a key, again where nobody knows what became of it. Without a key only
 * the version tells, so that a conflict at a later try says that an earlier one did it.
 */
export async function send<Answer>(
  request: APIRequestContext,
  method: 'POST' | 'PUT',
  path: string,
  data: object,
): Promise<Answer> {
  const headers = { 'idempotency-key': randomUUID() }
  let tries = 0
  let answer: unknown
  await expect(async () => {
    tries += 1
    const said = await request.fetch(path, { method, data, headers })
    const isDone = said.ok() || (tries > 1 && said.status() === 409)
    expect(isDone, `${path}: ${said.status()} ${await said.text()}`).toBe(true)
    answer = await said.json()
  }).toPass({ timeout: 30_000 })
  return answer as Answer
}

/** Asks as a program does: again where no answer comes. */
export async function read<Answer>(request: APIRequestContext, path: string): Promise<Answer> {
  let answer: unknown
  await expect(async () => {
    const said = await request.get(path)
    expect(said.ok(), `${path}: ${said.status()}`).toBe(true)
    answer = await said.json()
  }).toPass({ timeout: 30_000 })
  return answer as Answer
}
