import type { Check } from '@app/shared/imports/contract.ts'
import { type Outcome, outcomes } from '@app/shared/imports/rules.ts'

export type PreviewTab = Outcome | 'units'

/** In the address. */
export const tabSlugs: Readonly<Record<PreviewTab, string>> = {
  added: 'them-moi',
  changed: 'thay-doi',
  unchanged: 'khong-doi',
  doubtful: 'nghi-trung',
  faulty: 'loi',
  skipped: 'bo-qua',
  units: 'don-vi',
}

export const previewTabs: readonly PreviewTab[] = [...outcomes, 'units']

/** The one asked for, else the first that has something to see. */
export function tabAt(slug: string | null, { summary }: Pick<Check, 'summary'>): PreviewTab {
  const asked = previewTabs.find((tab) => tabSlugs[tab] === slug)
  return asked ?? outcomes.find((outcome) => summary[outcome] > 0) ?? 'units'
}
