import { statfsSync, statSync } from 'node:fs'
import { inspectSqlite } from '#store/engine.sqlite-inspect.ts'
import { assertFolderWritable, isInstalled } from '#store/install-marker.ts'
import { migrationsOf } from '#store/migrate.ts'
import { type Config, isLoopback } from '../config.ts'
import { databaseFile, dumpOf, ownPlace } from './places.ts'
import { backupFolder, newestIn } from './schedule.ts'

interface Findings {
  readonly lines: readonly string[]
  readonly isWell: boolean
}

const dayMs = 24 * 3_600_000
/** Types of file systems as Linux numbers them: NFS, SMB, CIFS, FUSE, 9p. */
const onNetwork = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997])

/** Looks at an installation and changes nothing. `now` in epoch milliseconds. */
export async function examine(config: Config, now: number): Promise<Findings> {
  const checks: readonly Check[] = [
    nodeVersion,
    folder,
    disk,
    fileSystem,
    line,
    database,
    lastBackup,
  ]
  const results: Result[] = []
  for (const check of checks) results.push(await check(config, now).catch(failed))
  return {
    lines: results.map(({ ok, text }) => `${ok ? '✓' : '✗'} ${text}`),
    isWell: results.every(({ ok }) => ok),
  }
}

interface Result {
  readonly ok: boolean
  readonly text: string
}
type Check = (config: Config, now: number) => Promise<Result>

function failed(error: unknown): Result {
  return { ok: false, text: error instanceof Error ? error.message : String(error) }
}

async function nodeVersion(): Promise<Result> {
  const [major = 0] = process.versions.node.split('.').map(Number)
  return { ok: major >= 24, text: `Node ${process.versions.node}` }
}

async function folder({ DATA_DIR }: Config): Promise<Result> {
  assertFolderWritable(DATA_DIR)
  return { ok: true, text: `Ghi được vào thư mục dữ liệu ${DATA_DIR}` }
}

/** A backup, a migration and the log of writes each need the size of the database once more. */
async function disk({ DATA_DIR, DATABASE_URL }: Config): Promise<Result> {
  const { bavail, bsize } = statfsSync(DATA_DIR)
  const free = bavail * bsize
  const size = DATABASE_URL === undefined ? sizeOf(databaseFile(DATA_DIR)) : 0
  const text = `Đĩa còn trống ${inMegabytes(free)} MB, dữ liệu chiếm ${inMegabytes(size)} MB`
  return { ok: free >= Math.max(2 * size, 200 * 1_048_576), text }
}

async function fileSystem({ DATA_DIR, DATABASE_URL }: Config): Promise<Result> {
  const isRemote = onNetwork.has(statfsSync(DATA_DIR).type)
  if (!isRemote || DATABASE_URL !== undefined)
    return { ok: true, text: 'Dữ liệu nằm trên đĩa của máy này' }
  return {
    ok: false,
    text: `Thư mục ${DATA_DIR} nằm trên ổ mạng, nơi SQLite có thể hỏng. Chuyển sang đĩa của máy này.`,
  }
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

async function lastBackup(config: Config, now: number): Promise<Result> {
  const place = backupFolder(config)
  const newest = newestIn(place)
  if (newest === 0) return { ok: false, text: `Chưa có bản sao lưu nào trong ${place}` }
  const days = Math.floor((now - newest) / dayMs)
  return { ok: days < 2, text: `Bản sao lưu mới nhất trong ${place} đã ${days} ngày` }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576)
}
