import { formatInstant } from '@app/shared/core/format.ts'
import { backups as words } from '@app/shared/vi/backups.ts'
import { inspectSqlite } from '#store/engine.sqlite-inspect.ts'
import { isInstalled } from '#store/install-marker.ts'
import { migrationsOf } from '#store/migrate.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { type Config, isLoopback } from '../config.ts'
import { backupStore, newestIn } from './backup-store.ts'
import { databaseFile, dumpOf, ownPlace } from './places.ts'
import { roomOf, warningsOf } from './warnings.ts'

interface Findings {
  readonly lines: readonly string[]
  readonly isWell: boolean
}

/** Looks at an installation and changes nothing. `now` in epoch milliseconds. */
export async function examine(config: Config, now: number): Promise<Findings> {
  const checks: readonly Check[] = [nodeVersion, line, database, room, lastBackup]
  const results: Result[] = []
  const store = await backupStore(config)
  for (const check of checks) results.push(await check(config, store).catch(failed))
  for (const warning of await warningsOf({ config, store, now })) {
    results.push({ ok: false, text: words.warning(warning) })
  }
  return {
    lines: results.map(({ ok, text }) => `${ok ? '✓' : '✗'} ${text}`),
    isWell: results.every(({ ok }) => ok),
  }
}

interface Result {
  readonly ok: boolean
  readonly text: string
}
type Check = (config: Config, store: BlobStore) => Promise<Result>

function failed(error: unknown): Result {
  return { ok: false, text: error instanceof Error ? error.message : String(error) }
}

async function nodeVersion(): Promise<Result> {
  const [major = 0] = process.versions.node.split('.').map(Number)
  return { ok: major >= 24, text: `Node ${process.versions.node}` }
}

async function line({ HTTPS, HOST }: Config): Promise<Result> {
  if (HTTPS === 'on') return { ok: true, text: 'Trình duyệt đến bằng https qua proxy' }
  if (isLoopback(HOST)) return { ok: true, text: 'Chỉ máy này vào được (http)' }
  const text =
    'Trình duyệt đến bằng http, không mã hóa: chỉ dùng trong mạng nội bộ tin cậy. Có proxy TLS thì đặt HTTPS=on.'
  return { ok: true, text }
}

async function database(config: Config): Promise<Result> {
  const { DATA_DIR, DATABASE_URL } = config
  if (DATABASE_URL === undefined)
    inspectSqlite(databaseFile(DATA_DIR), migrationsOf('sqlite'), isInstalled(DATA_DIR))
  const dump = await dumpOf(ownPlace(config))
  await dump.close()
  const name = dump.engine === 'pg' ? 'PostgreSQL' : 'SQLite'
  return { ok: true, text: `Cơ sở dữ liệu ${name} đọc được, phiên bản ${dump.migration}` }
}

/** Both are told where nothing is wrong, too: whoever asks wants to know. */
async function room(config: Config, store: BlobStore): Promise<Result> {
  const { free, data } = roomOf(config, store)
  const taken = data === null ? '' : `, cơ sở dữ liệu chiếm ${words.bytes(data)}`
  const place = store.kind === 'folder' ? 'Nơi cất bản sao lưu' : 'Đĩa của máy chủ'
  return { ok: true, text: `${place} còn trống ${words.bytes(free)}${taken}` }
}

async function lastBackup(_config: Config, store: BlobStore): Promise<Result> {
  const { place } = store
  const newest = await newestIn(store)
  if (newest === 0) return { ok: true, text: `Sao lưu vào ${place}` }
  return { ok: true, text: `Bản sao lưu mới nhất trong ${place}: ${formatInstant(newest)}` }
}
