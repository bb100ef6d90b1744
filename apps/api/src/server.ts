import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { backups as words } from '@app/shared/vi/backups.ts'
import { officeClock } from '#core/clock.ts'
import { makeIdentify } from '#features/session/session.service.ts'
import { keepMirror, mirrorFile, readMirror } from '#store/chain-mirror.ts'
import { openStore } from '#store/open-store.ts'
import { buildApp } from './app.ts'
import { backupStore, newestIn } from './backup/backup-store.ts'
import { runCommand } from './backup/command.ts'
import { makeKeeper } from './backup/keeper.ts'
import { backUpOwn } from './backup/own-backup.ts'
import { nightlyBackup } from './backup/schedule.ts'
import { warningsOf } from './backup/warnings.ts'
import { closeGently } from './closing.ts'
import { isLoopback, readConfig } from './config.ts'
import { furnish } from './furnish.ts'
import { housekeeping } from './housekeeping.ts'
import { keepJobs } from './jobs/jobs.ts'
import { offerMetrics } from './metrics/offer.ts'

/** Opens the database, fills an empty one, listens; ends with an explanation when it must not start. */
async function start(): Promise<void> {
  const config = readConfig(process.env)
  const wallNow = Date.now
  let now = officeClock(config.TODAY, wallNow)
  const kept = await backupStore(config)
  const store = await openStore({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    now: () => now(),
    onError: (error) => console.error(error.message),
    beforeUpgrade: async () => {
      const given = { now: wallNow(), kind: 'upgrade' } as const
      const { name } = await backUpOwn(config, kept, given)
      console.log(`Đã sao lưu trước khi nâng cấp: ${kept.place}/${name}`)
    },
  })
  const { sample, sampleDay } = await furnish(store, config)
  if (sample) now = officeClock(config.TODAY ?? sampleDay, wallNow)
  const makesBackups = config.BACKUP !== 'off' && !sample
  const loopback = isLoopback(config.HOST)
  if (sample && !loopback) {
    await store.close()
    throw new Error(
      'Dữ liệu minh họa có tài khoản với mật khẩu ai cũng biết, nên chỉ chạy trên máy này (HOST=127.0.0.1). Đặt SAMPLE=off và một thư mục dữ liệu mới để dùng thật.',
    )
  }
  const identify = makeIdentify(store)
  const newestBackup = makesBackups ? () => newestIn(kept) : undefined
  const metrics = await offerMetrics(config.METRICS_PORT, { store, wallNow, newestBackup })
  const app = await buildApp(
    {
      ...{ store, wallNow, pause, now: () => now() },
      identify: (token) => identify(token, wallNow()),
      installation: { sample, loopback },
      sealMirror: () => readMirror(config.DATA_DIR),
      backups: makeKeeper({
        config: { ...config, BACKUP: makesBackups ? 'daily' : 'off' },
        store: kept,
        wallNow,
        run: runCommand,
      }),
    },
    {
      webRoot: join(import.meta.dirname, '../../web/dist'),
      logger: { level: config.LOG_LEVEL },
      trustProxy: config.TRUST_PROXY.length > 0 && config.TRUST_PROXY,
      https: config.HTTPS === 'on',
      requestsPerMinute: config.REQUESTS_PER_MINUTE,
      forceCloseConnections: 'idle',
      ...(metrics && { onAnswer: metrics.onAnswer }),
    },
  )
  const stopMetrics = await metrics?.listen()
  const stopMirror = await keepMirror(store, {
    folder: config.DATA_DIR,
    onHead: (head) => app.log.info(head, 'audit head'),
    onOther: ({ number }) => console.error(otherLog(number, mirrorFile(config.DATA_DIR))),
  })
  const jobs = [housekeeping(store)]
  if (makesBackups) jobs.push(nightlyBackup(kept))
  const stopJobs = keepJobs({ store, wallNow, jobs })
  app.addHook('onClose', async () => {
    stopJobs()
    stopMetrics?.()
    await stopMirror()
    await store.close()
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void closeGently(app))
  const address = await app.listen({ port: config.PORT, host: config.HOST })
  for (const warning of await warningsOf({ config, store: kept, now: wallNow() })) {
    // On a first start there is none yet.
    if (warning.code !== 'none') console.warn(words.warning(warning))
  }
  console.log(`Tiến độ: ${address}`)
  if (config.HTTPS === 'off' && !loopback)
    console.warn(
      'CHÚ Ý: trình duyệt đến bằng http, không mã hóa. Mật khẩu và số liệu đi qua mạng đọc được. Chỉ dùng trong mạng nội bộ tin cậy; khi có proxy TLS phía trước, đặt HTTPS=on.',
    )
}

function otherLog(number: number, file: string): string {
  return `Nhật ký không còn chứa mục số ${number} đã ghi nhận trong ${file}. Chạy npm run tiendo -- verify và giữ nguyên tệp này làm bằng chứng.`
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
