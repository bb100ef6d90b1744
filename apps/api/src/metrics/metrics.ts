import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Answer } from '#core/log.ts'
import type { Store } from '#store/store.ts'
import { slowHashes } from '../features/session/password-hash.service.ts'
import { countSessions, selectLastEnds } from './metrics.sql.ts'

export interface Watched {
  readonly store: Store
  readonly wallNow: () => number
  /** Epoch milliseconds of the latest backup; 0 when there is none. Absent: this server makes none. */
  readonly newestBackup?: (() => Promise<number>) | undefined
}

/** Figures of this process for Prometheus. No label names a person, an address or what was asked for. */
export function watch(watched: Watched) {
  const register = new Registry()
  // Memory, processor, handles and how far the event loop lags behind.
  collectDefaultMetrics({ register })
  watchDatabase(register, watched)
  watchUpkeep(register, watched)
  watchPasswords(register)
  return { register, onAnswer: answerCounter(register) }
}

function answerCounter(register: Registry): (answer: Answer) => void {
  const answers = new Histogram({
    name: 'tiendo_http_request_seconds',
    help: 'Time until a request was answered, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.2, 0.4, 1, 2, 5, 15],
    registers: [register],
  })
  return ({ ms, ...labels }) => answers.observe(labels, ms / 1000)
}

function watchDatabase(register: Registry, { store, wallNow }: Watched): void {
  const registers = [register]
  new Gauge({
    name: 'tiendo_database_writable',
    help: '1 when the database could be written just now',
    registers,
    async collect() {
      this.set(await store.probe().then(oneOf(1), oneOf(0)))
    },
  })
  new Gauge({
    name: 'tiendo_sessions',
    help: 'Sessions that have not ended',
    registers,
    async collect() {
      const asked = store.read((tx) => countSessions(tx, wallNow()))
      this.set(await asked.catch(oneOf(Number.NaN)))
    },
  })
}

function watchUpkeep(register: Registry, { store, wallNow, newestBackup }: Watched): void {
  const registers = [register]
  new Gauge({
    name: 'tiendo_job_last_end_timestamp_seconds',
    help: 'When a job last ended, by how it ended, in whichever process',
    labelNames: ['job', 'result'],
    registers,
    async collect() {
      this.reset()
      for (const { job, result, endedAt } of await store.read(selectLastEnds).catch(() => []))
        this.set({ job, result: result ?? 'none' }, (endedAt ?? 0) / 1000)
    },
  })
  if (!newestBackup) return
  new Gauge({
    name: 'tiendo_backup_age_seconds',
    help: 'Age of the latest backup; +Inf when there is none, or when nobody can say',
    registers,
    async collect() {
      const newest = await newestBackup().catch(oneOf(0))
      this.set(newest === 0 ? Number.POSITIVE_INFINITY : (wallNow() - newest) / 1000)
    },
  })
}

function watchPasswords(register: Registry): void {
  new Counter({
    name: 'tiendo_slow_hashes_total',
    help: 'Slow hashes of passwords that this process has done',
    registers: [register],
    collect() {
      this.reset()
      this.inc(slowHashes())
    },
  })
}

const oneOf = (value: number) => () => value

/** On loopback only: whoever collects figures is on this machine, and nobody else may ask. */
export function serveMetrics(register: Registry, port: number): Promise<Server> {
  const server = createServer(async ({ method, url }, response) => {
    if (method !== 'GET' || url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    const text = await register.metrics()
    response.writeHead(200, { 'content-type': register.contentType }).end(text)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
