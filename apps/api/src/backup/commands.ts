import { existsSync } from 'node:fs'
import type { BackupKind } from '@app/shared/backups/rules.ts'
import { formatInstant, formatNumber } from '@app/shared/core/format.ts'
import { backups as words } from '@app/shared/vi/backups.ts'
import { readMirror } from '#store/chain-mirror.ts'
import { folderBlobs } from '../blobs/folder-blobs.ts'
import type { Config } from '../config.ts'
import { type Backup, checkBackup, copyDatabase, restoreBackup } from './backup.ts'
import { backupStore, fetchBackup, inWorkFolder } from './backup-store.ts'
import { examine } from './doctor.ts'
import { backUpOwn } from './own-backup.ts'
import {
  databaseFile,
  dumpOf,
  fillingOf,
  ownPlace,
  type Place,
  placeOf,
  takeSource,
  takeTarget,
} from './places.ts'
import { differing, type Sums, sumsOf } from './tally.ts'
import { verifyLog } from './verify-log.ts'

export interface Asked {
  readonly config: Config
  readonly args: readonly string[]
  /** Where something shall go. */
  readonly to: string | undefined
  /** Why a backup is made. */
  readonly kind?: BackupKind | undefined
  /** Epoch milliseconds. */
  readonly now: number
  readonly say: (line: string) => void
}

export const usage = `Cách dùng:
  npm run tiendo -- backup [--to thư mục]           sao lưu, không cần dừng máy chủ
  npm run tiendo -- verify                          kiểm tra nhật ký của dữ liệu đang dùng, không cần dừng máy chủ
  npm run tiendo -- verify tệp                      thử khôi phục bản sao lưu, đối chiếu từng bảng và kiểm tra nhật ký
  npm run tiendo -- verify tên-bản-sao-lưu          như trên, với một bản trong nơi cất bản sao lưu
  npm run tiendo -- verify thư mục                  kiểm tra nhật ký của một thư mục dữ liệu hoặc cơ sở dữ liệu postgres://
  npm run tiendo -- restore tệp --to nơi nhận       khôi phục (cũng bằng tên bản sao lưu) vào thư mục trống hoặc cơ sở dữ liệu postgres:// mới
  npm run tiendo -- copy --to nơi nhận              chép dữ liệu đang dùng sang nơi khác, ví dụ từ SQLite sang PostgreSQL
  npm run tiendo -- doctor                          xem bản cài đặt có khỏe không`

export const commands: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  backup,
  verify,
  restore,
  copy,
  doctor,
}

async function backup({ config, to, kind = 'command', now, say }: Asked): Promise<void> {
  const store = to === undefined ? await backupStore(config) : folderBlobs(to)
  const { name, bytes, backup: made } = await backUpOwn(config, store, { now, kind })
  const where = `${store.place}/${name} (${words.bytes(bytes)})`
  say(`Đã sao lưu và đọc lại ${where}: ${contentOf(made.sums)}.`)
}

/** Of a backup, its rows and its log; of a database in use, its log. */
async function verify({ config, args: [what], say }: Asked): Promise<void> {
  if (what === undefined) return say(await verifyLog(ownPlace(config), readMirror(config.DATA_DIR)))
  if (/^postgres(ql)?:/.test(what)) return say(await verifyLog(placeOf(what), null))
  if (existsSync(databaseFile(what)))
    return say(await verifyLog({ folder: what }, readMirror(what)))
  await inWorkFolder(async (folder) => verifyBackup(await given(config, what, folder), say))
}

/** A backup is good when a database can be made of it that holds the same. */
async function verifyBackup(file: string, say: Asked['say']): Promise<void> {
  const checked = await checkBackup(file)
  await inWorkFolder(async (folder) => {
    await fill(file, { folder })
    say(`Bản sao lưu ${file} khôi phục được: ${summaryOf(checked)}.`)
    say(await verifyLog({ folder }, null))
  })
}

async function restore({ config, args, to, say }: Asked): Promise<void> {
  const place = to === undefined ? ownPlace(config) : placeOf(to)
  const restored = await whileHeld(takeTarget(place), () =>
    inWorkFolder(async (folder) => fill(await given(config, args[0], folder), place)),
  )
  say(`Đã khôi phục và đối chiếu từng bảng: ${summaryOf(restored)}.`)
}

/** What a server would go on writing would be missing: so none may run. */
async function copy({ config, to, now, say }: Asked): Promise<void> {
  if (to === undefined) throw new Error(usage)
  const [own, place] = [ownPlace(config), placeOf(to)]
  const copied = await whileHeld(takeSource(own), () =>
    whileHeld(takeTarget(place), () => copyInto(place, own, now)),
  )
  say(`Đã chép và đối chiếu từng bảng: ${contentOf(copied.sums)}.`)
}

async function copyInto(place: Place, own: Place, now: number): Promise<Backup> {
  const source = await dumpOf(own)
  try {
    const copied = await copyDatabase(source, ({ migration }) => fillingOf(place, migration), now)
    await assertHolds(place, copied)
    return copied
  } finally {
    await source.close()
  }
}

async function whileHeld<T>(letGo: () => void, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    letGo()
  }
}

async function doctor({ config, now, say }: Asked): Promise<void> {
  const { lines, isWell } = await examine(config, now)
  for (const line of lines) say(line)
  if (!isWell) throw new Error('Bản cài đặt cần được xem lại ở các dòng có dấu ✗.')
}

async function fill(file: string, place: Place): Promise<Backup> {
  const backup = await restoreBackup(file, ({ migration }) => fillingOf(place, migration))
  await assertHolds(place, backup)
  return backup
}

/** Same content; of an older schema, whose columns have changed on the way, the same number of rows. */
async function assertHolds(place: Place, { opening, sums }: Backup): Promise<void> {
  const dump = await dumpOf(place)
  try {
    const names = differing(sums, await sumsOf(dump), {
      byContent: dump.migration === opening.migration,
    })
    if (names.length > 0) throw new Error(`Bảng chưa khớp sau khi ghi: ${names.join(', ')}.`)
  } finally {
    await dump.close()
  }
}

/** A file, or a backup of this installation by its name, which is fetched into the folder. */
async function given(config: Config, what: string | undefined, folder: string): Promise<string> {
  if (what === undefined) throw new Error(usage)
  if (existsSync(what)) return what
  if (what.includes('/')) throw new Error(`Không thấy tệp ${what}.`)
  const store = await backupStore(config)
  const file = await fetchBackup(store, what, folder)
  if (file === undefined) throw new Error(`Không thấy tệp ${what} ở đây và trong ${store.place}.`)
  return file
}

function summaryOf({ opening, sums }: Backup): string {
  const at = formatInstant(Date.parse(opening.madeAt))
  return `${contentOf(sums)}, như lúc ${at}, phiên bản dữ liệu ${opening.migration}`
}

function contentOf(sums: Sums): string {
  const rows = (name: string) => formatNumber(sums[name]?.rows ?? 0, 'vi')
  return `${rows('project')} đề án, ${rows('report')} báo cáo, ${rows('app_user')} tài khoản, ${rows('change')} lần thay đổi`
}
