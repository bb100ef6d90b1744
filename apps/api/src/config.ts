import { isIP } from 'node:net'
import { isDay } from '@app/shared/core/day.ts'
import * as z from 'zod'

/** What an installation may decide. The table in the README says the same in words. */
const Variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Holds the SQLite database and whatever else an installation keeps. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** `postgres://…`; absent: SQLite in the data folder. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** Whether it backs up by itself every night. */
  BACKUP: z.enum(['daily', 'off']).default('daily'),
  /** Better on another disk. Absent: `backups` in the data folder. */
  BACKUP_DIR: z.string().min(1).optional(),
  /** Where a server that speaks S3 is, without the bucket: then backups go there and to no folder. */
  BACKUP_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  BACKUP_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  BACKUP_S3_REGION: z.string().min(1).default('us-east-1'),
  BACKUP_S3_KEY: z.string().min(1).optional(),
  BACKUP_S3_SECRET: z.string().min(1).optional(),
  /** Where figures for Prometheus are, on this machine only. Absent: nowhere. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  SAMPLE: z.enum(['on', 'off']).default('on'),
  /** The day on which the office's clock stands still. Absent: the sample's own day with the sample, else the real one. */
  TODAY: z.string().refine(isDay).optional(),
  /** `on`: browsers come by https, which a proxy in front speaks. `off`: by plain http inside a network. */
  HTTPS: z.enum(['on', 'off']).default('off'),
  /** Addresses of proxies whose `X-Forwarded-*` headers are believed, comma-separated. */
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .refine((addresses) => addresses.every(isAddress))
    .default([]),
  /** Of one account, for reading and for writing; 0: without limit. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})
/** Behind a proxy that nobody names, every request would come from the proxy's address. */
const Environment = Variables.refine(
  ({ HTTPS, TRUST_PROXY }) => HTTPS === 'off' || TRUST_PROXY.length > 0,
  { path: ['TRUST_PROXY'] },
)
  .superRefine((variables, ctx) => {
    const wanted = bucketVariables.filter((name) => variables[name] === undefined)
    if (wanted.length === bucketVariables.length) return
    for (const name of wanted) ctx.addIssue({ code: 'custom', path: [name] })
  })
  // Nobody should have to guess which of two places holds the backups.
  .refine(
    ({ BACKUP_DIR, BACKUP_S3_ENDPOINT }) =>
      BACKUP_DIR === undefined || BACKUP_S3_ENDPOINT === undefined,
    { path: ['BACKUP_DIR'] },
  )
const bucketVariables = [
  'BACKUP_S3_ENDPOINT',
  'BACKUP_S3_BUCKET',
  'BACKUP_S3_KEY',
  'BACKUP_S3_SECRET',
] as const
export type Config = z.infer<typeof Environment>

/** Of one machine or a network, never of everybody: then anybody could say where he comes from. */
function isAddress(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const bits = isIP(address) === 4 ? 32 : 128
  if (isIP(address) === 0 || more.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && +prefix >= 8 && +prefix <= bits)
}

/** The only reader of the environment. Empty variables count as absent. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => issue.path.join('.'))
  throw new Error(`Biến môi trường chưa đúng: ${names.join(', ')}. Xem bảng cấu hình trong README.`)
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}
