import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackupKind } from '@app/shared/backups/rules.ts'
import { formatInstant, formatNumber } from '@app/shared/core/format.ts'
import { readMirror } from '#store/chain-mirror.ts'
import type { Config } from '../config.ts'
import { type Backup, checkBackup, copyDatabase, restoreBackup } from './backup.ts'
import { examine } from './doctor.ts'
import { backUpOwn } from './own-backup.ts'
import { databaseFile, dumpOf, fillingOf, ownPlace, type Place, placeOf } from './places.ts'
import { backupFolder } from './schedule.ts'
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
  npm run tiendo -- verify thư mục                  kiểm tra nhật ký của một thư mục dữ liệu hoặc cơ sở dữ liệu postgres://
  npm run tiendo -- restore tệp --to nơi nhận       khôi phục vào thư mục trống hoặc cơ sở dữ liệu postgres:// mới
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
  const { file, backup: made } = await backUpOwn(config, to ?? backupFolder(config), { now, kind })
  say(`Đã sao lưu và đọc lại ${file} (${sizeOf(file)}): ${contentOf(made.sums)}.`)
}

/** Of a backup, its rows and its log; of a database in use, its log. */
async function verify({ config, args: [what], say }: Asked): Promise<void> {
  if (what === undefined) return say(await verifyLog(ownPlace(config), readMirror(config.DATA_DIR)))
  if (/^postgres(ql)?:/.test(what)) return say(await verifyLog(placeOf(what), null))
  if (existsSync(databaseFile(what)))
    return say(await verifyLog({ folder: what }, readMirror(what)))
  await verifyBackup(given(what), say)
}

/** A backup is good when a database can be made of it that holds the same. */
async function verifyBackup(file: string, say: Asked['say']): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-verify-'))
  try {
    const checked = await checkBackup(file)
    await fill(file, { folder })
    say(`Bản sao lưu ${file} khôi phục được: ${summaryOf(checked)}.`)
    say(await verifyLog({ folder }, null))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function restore({ config, args, to, say }: Asked): Promise<void> {
  const place = to === undefined ? ownPlace(config) : placeOf(to)
  const restored = await fill(given(args[0]), place)
  say(`Đã khôi phục và đối chiếu từng bảng: ${summaryOf(restored)}.`)
}

async function copy({ config, to, now, say }: Asked): Promise<void> {
  if (to === undefined) throw new Error(usage)
  const place = placeOf(to)
  const source = await dumpOf(ownPlace(config))
  try {
    const copied = await copyDatabase(source, ({ migration }) => fillingOf(place, migration), now)
    await assertHolds(place, copied)
    say(`Đã chép và đối chiếu từng bảng: ${contentOf(copied.sums)}.`)
  } finally {
    await source.close()
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

function given(file: string | undefined): string {
  if (file === undefined) throw new Error(usage)
  if (!existsSync(file)) throw new Error(`Không thấy tệp ${file}.`)
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

function sizeOf(file: string): string {
  return `${formatNumber(Math.round(statSync(file).size / 104_857.6) / 10, 'vi')} MB`
}
