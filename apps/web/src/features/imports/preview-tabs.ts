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

export function tabOf(slug: string | null): PreviewTab | undefined {
  return previewTabs.find((tab) => tabSlugs[tab] === slug)
}

/** Where there is something to decide, else the first that has something to see. */
export function firstTab({ summary }: Pick<Check, 'summary'>): PreviewTab {
  if (summary.doubtful > 0) return 'doubtful'
  return outcomes.find((outcome) => summary[outcome] > 0) ?? 'units'
}
