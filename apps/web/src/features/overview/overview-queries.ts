import { overview } from '@app/shared/overview/contract.ts'
import { type PeriodRow, periods } from '@app/shared/periods/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { createLoader, parseAsString, useQueryStates } from 'nuqs'
import { query } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { loadAsOf, parseAsFlag, useAsOf } from '#parts/url-state.ts'
import type { View } from './links.ts'

/** What the pages of the overview keep in the address beside the day. */
const params = { ky: parseAsString, 'chua-duyet': parseAsFlag.withDefault(false) }
const readParams = createLoader(params)

export function useView(): View & { setUnapproved: (on: boolean) => void } {
  const [{ ky, 'chua-duyet': includeUnapproved }, set] = useQueryStates(params)
  return {
    ...{ period: ky ?? undefined, includeUnapproved, asOf: useAsOf() },
    setUnapproved: (on) => void set({ 'chua-duyet': on || null }, { history: 'push' }),
  }
}

export async function viewIn(request: Request): Promise<View> {
  const { ky, 'chua-duyet': includeUnapproved } = readParams(request)
  return { period: ky ?? undefined, includeUnapproved, asOf: await loadAsOf(request) }
}

/** As the api calls it, for the page and its files. */
export function asked({ period, includeUnapproved, asOf }: View) {
  return { period, asOf, includeUnapproved: includeUnapproved ? ('true' as const) : undefined }
}

export function overviewQuery(view: View) {
  return query(overview.get, { query: asked(view) })
}

export function heatmapQuery(view: View) {
  return query(overview.heatmap, { query: asked(view) })
}

export const periodsQuery = query(periods.list, {})

/** Periods with reports that had begun on the day the page speaks of, latest first. */
export function useBegunPeriods(): PeriodRow[] {
  const { today } = useSession()
  const day = useAsOf() ?? today
  const all = useQuery(periodsQuery).data?.items ?? []
  return all.filter(({ state, from }) => state !== 'upcoming' && from <= day)
}

export function reportingQuery(periodId: string, asOf: string | undefined) {
  return query(periods.reporting, { params: { id: periodId }, query: { asOf } })
}
