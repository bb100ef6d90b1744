import { parseArgs } from 'node:util'
import type { OpenApi } from '#api/testing/fuzz/document.ts'
import { fuzz } from '#api/testing/fuzz/fuzz.ts'
import { idsIn, knownFrom } from '#api/testing/fuzz/known.ts'
import { leftOut } from '#api/testing/fuzz/left-out.ts'
import type { FuzzRequest } from '#api/testing/fuzz/requests.ts'
import { getJson, signIn } from '../bench/setup.ts'
import type { Server } from '../server.ts'
import { onOwnServer } from './own-server.ts'
import { plantSecret } from './secret.ts'

/**
 * Sends generated requests, in order and out of it, to every route of a server of its own, as an officer,
 * a reviewer and an administrator; with `--postgres` on PostgreSQL. Exit code 1 when an answer is none of
 * the contract's.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    postgres: { type: 'boolean', default: false },
  },
})
const names = ['badinh', 'thuongtruc', 'quantri']

await onOwnServer(attack, { onPostgres: values.postgres })

async function attack({ origin, said }: Server): Promise<void> {
  const start = performance.now()
  const cookies: Record<string, string> = {}
  for (const name of names) cookies[name] = await signIn(origin, name)
  const secret = await plantSecret(origin, await signIn(origin, 'dongda'))
  const asked = (url: string) => getJson<OpenApi>(origin + url, cookies['quantri'] ?? '')
  const ids: Record<string, string[]> = {}
  for (const [kind, url] of knownFrom) ids[kind] = idsIn(await asked(url), names)
  const { findings, statuses, never, count } = await fuzz({
    ...{ document: await asked('/api/openapi.json'), known: { ids } },
    ...{ seed: Number(values.seed), runs: Number(values.runs) },
    people: names.map((name) => ({ name, secret: name === 'badinh' ? secret : null })),
    send: (name, request) => send(origin, cookies[name] ?? '', request),
  })
  for (const { faults, what } of findings) console.log(`${faults.join('; ')}\n  ${what}\n`)
  for (const name of names) await getJson(`${origin}/api/session`, cookies[name] ?? '')
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  const counted = [...statuses].sort(([one], [other]) => one - other)
  console.log(`${values.runs} requests to ${count} routes in ${seconds} s, seed ${values.seed}`)
  console.log(counted.map(([status, times]) => `${status}: ${times}`).join(', '))
  console.log(`never let through: ${never.join(', ') || 'none'}`)
  for (const [name, reason] of Object.entries(leftOut)) console.log(`not called: ${name} ${reason}`)
  console.log(`${findings.length} findings`)
  if (findings.length > 0) {
    console.log(said().slice(-3000))
    process.exitCode = 1
  }
}

async function send(
  origin: string,
  cookie: string,
  { method, url, body, contentType }: FuzzRequest,
) {
  const answer = await fetch(origin + url, {
    ...{ method, redirect: 'manual' },
    headers: { cookie, ...(contentType !== undefined && { 'content-type': contentType }) },
    ...(body !== undefined && { body }),
  })
  const headers = Object.fromEntries(answer.headers)
  return { status: answer.status, headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
