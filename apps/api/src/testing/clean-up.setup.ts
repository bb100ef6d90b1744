import { afterAll, afterEach } from 'vitest'
import { removeTestDatabases } from './engines.ts'
import { undoFolders } from './folders.ts'

// Runs for each test file, while the modules above are loaded once for many: hooks in them would
// serve the first file alone.
afterEach(undoFolders)
afterAll(removeTestDatabases)
