import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Stripping types and compiling cost each start a third of a second and 30 MB, so what came of it is
// kept: beside what is installed, because it is run. JavaScript, so that nothing is stripped before.
const folder = join(import.meta.dirname, '../../../node_modules/.cache/api')
enableCompileCache(folder)
// Threads inherit the environment, but not what this one has switched on.
process.env['NODE_COMPILE_CACHE'] = folder
await import('./server.ts')
