import type { Endpoint } from '@app/shared/core/endpoint.ts'
import { urlOf } from '@app/shared/core/url.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { xlsxRows } from './sheets.ts'
import type { TestApp } from './test-app.ts'

interface Asked {
  readonly id?: string
  readonly query?: Readonly<Record<string, string>>
}

/** Status, name and, of a file that was given, its cells from the first row on. */
export async function fileFor(
  world: TestApp,
  person: Person,
  [endpoint, { id, query = {} }]: [endpoint: Endpoint, asked: Asked],
) {
  const params = { format: 'xlsx', ...(id !== undefined && { id }) }
  const url = urlOf(endpoint.path, { params, query })
  const { statusCode, headers, rawPayload } = await world.request(person, { method: 'GET', url })
  const rows = statusCode === 200 ? await xlsxRows(new Uint8Array(rawPayload)) : []
  return {
    statusCode,
    name: String(headers['content-disposition']),
    top: rows.slice(0, 5),
    rows: rows.slice(5),
  }
}
