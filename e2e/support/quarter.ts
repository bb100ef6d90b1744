import type { Page } from '@playwright/test'
import { read, send } from './send.ts'

/** A quarter opened for this journey alone, so that every report in it is blank. */
export const nextQuarter = { id: '2014-Q4', name: 'Quý IV/2014' }

interface Row {
  readonly id: string
  readonly version: number
  readonly projectCode: string
  readonly previousPercent: number | null
  readonly plannedPercent: number
  readonly percent: number | null
  readonly status: string | null
  readonly results: string
  readonly state: string
  readonly keepsPrevious: boolean
}

/** By the reviewer: opens the quarter after the open one. */
export async function openNextQuarter({ request }: Page): Promise<void> {
  const { items } = await read<{ items: Row[] }>(request, '/api/periods')
  const version = items.find(({ id }) => id === nextQuarter.id)?.version
  await send(request, 'POST', `/api/periods/${nextQuarter.id}/open`, { version: version ?? 0 })
}

/** By the reviewer: gives a unit more projects until it leads so many. */
export async function giveProjects(reviewer: Page, unitId: string, upTo: number): Promise<void> {
  const { request } = reviewer
  const { total } = await read<{ total: number }>(
    request,
    `/api/reports?period=${nextQuarter.id}&unit=${unitId}`,
  )
  for (let n = total; n < upTo; n++) {
    await send(request, 'POST', '/api/projects', {
      ...{ code: `THU-${n}`, title: `Đề án thêm ${n}`, level: 'district', kind: 'de_an', unitId },
      ...{ startsOn: '2013-01-01', dueOn: '2015-12-31' },
    })
  }
}

export async function reportsOf(page: Page, query: string): Promise<Row[]> {
  const path = `/api/reports?period=${nextQuarter.id}&pageSize=1000${query}`
  return (await read<{ items: Row[] }>(page.request, path)).items
}
