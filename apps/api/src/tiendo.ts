import { parseArgs } from 'node:util'
import { backupKinds } from '@app/shared/backups/rules.ts'
import * as z from 'zod'
import { commands, usage } from './backup/commands.ts'
import { readConfig } from './config.ts'

/** The commands of whoever runs an installation: `npm run tiendo -- backup`. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string' }, kind: { type: 'string' } },
  })
  const [name = '', ...rest] = positionals
  const command = commands[name]
  if (!command) throw new Error(usage)
  await command({
    config: readConfig(process.env),
    args: rest,
    to: values.to,
    kind: z.enum(backupKinds).optional().parse(values.kind),
    now: Date.now(),
    say: console.log,
  })
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
