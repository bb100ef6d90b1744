import { readFileSync } from 'node:fs'
import { startRawServer } from './raw-server.ts'

/** Runs the yardstick as a process of its own: `node raw-main.ts fixture.json`. */
const [, , fixture = ''] = process.argv
const server = await startRawServer(JSON.parse(readFileSync(fixture, 'utf8')))
process.send?.(server.origin)
process.once('SIGTERM', () => void server.close().then(() => process.exit()))
