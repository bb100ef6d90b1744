import { endpoint } from '@app/shared/core/endpoint.ts'
import type { CellKind, Column } from '@app/shared/core/sheet.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import { roles } from '@app/shared/users/rules.ts'
import * as z from 'zod'
import { officeClock } from '#core/clock.ts'
import { route } from '#core/route.ts'
import { makeIdentify } from '#features/session/session.service.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { openStore } from '#store/open-store.ts'
import { buildApp } from '../app.ts'
import { noBackups } from './backups.ts'

/** 50,000 rows of 20 columns of every kind, as wide as those of the product. */
const largeSize = { rows: 50_000, columns: 20 } as const

interface LargeRow {
  readonly number: number
}

function largeRows(): LargeRow[] {
  return Array.from({ length: largeSize.rows }, (_, number) => ({ number }))
}

const kinds = ['text', 'prose', 'percent', 'points', 'number', 'day', 'instant'] as const

const largeColumns: readonly Column<LargeRow, AllMessages>[] = Array.from(
  { length: largeSize.columns },
  (_, at) => {
    const kind = kinds[at % kinds.length] ?? 'text'
    return { kind, header: () => `Cột ${at + 1}`, value: ({ number }) => values[kind](number + at) }
  },
)

const values: Record<CellKind, (number: number) => string | number> = {
  text: (number) => `${number}-ĐA/TU`,
  prose: (number) => `Đề án số ${number}: nâng cao chất lượng sinh hoạt chi bộ & đảng bộ cơ sở`,
  percent: (number) => (number % 1000) / 10,
  points: (number) => (number % 400) / 10 - 20,
  number: (number) => number,
  day: (number) => `2014-09-${String((number % 30) + 1).padStart(2, '0')}`,
  instant: (number) => `2014-09-29T09:${String(number % 60).padStart(2, '0')}:00+07:00`,
}

/** The product with one more table, larger than any of its own: `node large-server.ts folder`. */
const [, , dataDir = ''] = process.argv
const now = officeClock('2014-09-29', Date.now)
const store = await openStore({ dataDir, now, onError: console.error })
const identify = makeIdentify(store)
const deps = {
  ...{ store, now, wallNow: Date.now, pause: async () => {} },
  identify: (token: string) => identify(token, Date.now()),
  backups: noBackups,
  installation: { sample: true, loopback: true },
}
const app = await buildApp(deps)
const file = endpoint({
  method: 'GET',
  path: '/api/large.:format',
  summary: 'A table larger than any of the product',
  access: roles,
  params: z.strictObject({ format: z.enum(['xlsx', 'csv', 'ods']) }),
})
const rows = largeRows()
route(app, deps, file, (ctx, { params }) =>
  writeTableFile<LargeRow>(ctx, params.format, {
    words: { title: 'Bảng lớn', tab: 'Bảng lớn', file: 'Bảng lớn', all: 'Tất cả' },
    ...{ programmeCode: null, columns: largeColumns, rows, filters: [], notes: [] },
    address: '/',
  }),
)
const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.(address)
process.once('SIGTERM', () => void app.close().then(() => process.exit()))
