import { type Day, isDay } from '@app/shared/core/day.ts'
import { createParser, parseAsArrayOf, parseAsString, useQueryState, useQueryStates } from 'nuqs'
import { queryClient } from '#core/query-client.ts'
import { sessionQuery, useSession } from '#core/session.tsx'

/**
 * What several pages keep in the address under the same short names, which people dictate by phone:
 * `ky` the period, `dv` the units, `ngay` the day asked about. Choosing begins at the first page again.
 */
export function usePeriodParam() {
  const [{ ky }, set] = useQueryStates({ ky: parseAsString, trang: parseAsString })
  const choose = (id: string | null) => void set({ ky: id, trang: null }, { history: 'push' })
  return [ky, choose] as const
}

const listOfIds = parseAsArrayOf(parseAsString).withDefault([])

export function useUnitParam() {
  const [{ dv }, set] = useQueryStates({ dv: listOfIds, trang: parseAsString })
  const choose = (ids: readonly string[]) =>
    void set({ dv: ids.length > 0 ? [...ids] : null, trang: null })
  return [dv, choose] as const
}

/** `?chua-duyet=1`: figures that were sent and not approved yet count too. */
export const parseAsFlag = createParser<boolean>({
  parse: (text) => (text === '1' ? true : null),
  serialize: () => '1',
})

/** The past day the page speaks of; `undefined` for now. A day that has not come is now. */
export function useAsOf(): Day | undefined {
  const [ngay] = useQueryState('ngay', parseAsString)
  const { today } = useSession()
  return pastDay(ngay, today)
}

/** The same for route loaders, so that loader and page ask one question. */
export async function loadAsOf(request: Request): Promise<Day | undefined> {
  const session = await queryClient.ensureQueryData(sessionQuery)
  return session ? pastDay(new URL(request.url).searchParams.get('ngay'), session.today) : undefined
}

function pastDay(ngay: string | null, today: Day): Day | undefined {
  return ngay !== null && isDay(ngay) && ngay < today ? ngay : undefined
}

export function useChooseAsOf(): (day: Day | null) => void {
  const [, set] = useQueryStates({ ngay: parseAsString, trang: parseAsString })
  return (day) => void set({ ngay: day, trang: null }, { history: 'push' })
}

/** Makes a link stay on the day asked about: `/de-an` → `/de-an?ngay=2014-06-30`. */
export function useKeepAsOf(): (path: string) => string {
  const asOf = useAsOf()
  return (path) => {
    if (asOf === undefined) return path
    return `${path}${path.includes('?') ? '&' : '?'}ngay=${asOf}`
  }
}
