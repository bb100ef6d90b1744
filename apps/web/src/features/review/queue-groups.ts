import type { Report } from '@app/shared/reports/model.ts'
import { isSent } from '@app/shared/reports/rules.ts'
import { type QueueTab, queueTabs } from '@app/shared/review/queue.ts'
import { paths } from '#paths.ts'

/** The tabs of the queue, as `?muc=` names them. */
export const tabs = {
  flagged: 'can-xem',
  plain: 'khong-canh-bao',
  returned: 'da-tra-lai',
  approved: 'da-duyet',
} as const satisfies Record<QueueTab, string>
export type Tab = QueueTab
export const tabKeys = queueTabs

/** Where a report, or without one a tab, stands in the workspace. */
export function addressOf(periodId: string, tab: Tab, reportId?: string): string {
  const path = reportId === undefined ? paths.queue() : paths.review(reportId)
  return `${path}?${new URLSearchParams({ ky: periodId, muc: tabs[tab] })}`
}

export interface QueueGroup {
  /** `null`: what was put off, of any unit. */
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly sent: number
  readonly led: number
  readonly reports: readonly Report[]
}

/** By unit in the order given, what was put off at the end in the order of putting off. */
export function groupsOf(
  reports: readonly Report[],
  all: readonly Report[],
  later: readonly string[],
): QueueGroup[] {
  const groups: QueueGroup[] = []
  const inTurn = reports.filter(({ id }) => !later.includes(id))
  for (const [id, own] of Map.groupBy(inTurn, ({ unitId }) => unitId)) {
    const led = all.filter(({ unitId }) => unitId === id)
    const sent = led.filter(({ state }) => isSent(state)).length
    const name = own[0]?.unitName ?? ''
    groups.push({ unit: { id, name }, sent, led: led.length, reports: own })
  }
  const putOff = later.flatMap((id) => reports.filter((report) => report.id === id))
  if (putOff.length > 0) groups.push({ unit: null, sent: 0, led: 0, reports: putOff })
  return groups
}

/** The one after; at the end the first of those that were passed over. */
export function nextOf(order: readonly Report[], id: string): Report | undefined {
  const place = order.findIndex((report) => report.id === id)
  return order[place + 1] ?? order.find((report) => report.id !== id)
}
