import { forms } from '@app/shared/forms/contract.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { createLoader, parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs'
import { query } from '#core/api.ts'
import { loadAsOf, parseAsFlag, useAsOf } from '#parts/url-state.ts'

export const formsQuery = query(forms.list, {})
export const periodsQuery = query(periods.list, {})

export function formQuery(id: string) {
  return query(forms.get, { params: { id } })
}

export function unitsQuery(asOf?: string) {
  return query(units.list, { query: { asOf } })
}

/** What a form is filled with, as its page keeps it in the address. */
const params = {
  ky: parseAsString,
  dv: parseAsArrayOf(parseAsString).withDefault([]),
  'chua-duyet': parseAsFlag.withDefault(false),
}
const readParams = createLoader(params)

export function useFilling() {
  const [asked, set] = useQueryStates(params)
  return {
    question: askedOf(asked, useAsOf()),
    includeUnapproved: asked['chua-duyet'],
    setUnapproved: (on: boolean) => void set({ 'chua-duyet': on || null }, { history: 'push' }),
  }
}

export async function questionIn(request: Request) {
  return askedOf(readParams(request), await loadAsOf(request))
}

function askedOf(
  { ky, dv, 'chua-duyet': unapproved }: { ky: string | null; dv: string[]; 'chua-duyet': boolean },
  asOf: string | undefined,
) {
  return {
    ...{ period: ky ?? undefined, asOf },
    unit: dv.length > 0 ? dv.join(',') : undefined,
    includeUnapproved: unapproved ? ('true' as const) : undefined,
  }
}

export function sheetQuery(id: string, question: ReturnType<typeof askedOf>) {
  return query(forms.sheet, { params: { id }, query: question })
}

/** Periods with figures on the day the page speaks of, latest first. */
export function useBegunPeriods(day: string) {
  const all = useQuery(periodsQuery).data?.items ?? []
  return all.filter(({ state, from }) => state !== 'upcoming' && from <= day)
}
