import { wordOf } from '@app/shared/overview/rules.ts'
import { type ProseField, proseFields } from '@app/shared/reports/rules.ts'
import type { View } from '#store/as-of.ts'
import type { ReadTx } from '#store/store.ts'
import { selectVersions, selectWhatIsSaid } from './reports.sql.ts'

interface Figure {
  readonly projectId: string
  readonly periodId: string
}

interface Said {
  readonly said: Readonly<Record<ProseField, string>>
  /** Its figure was sent and is not approved. */
  readonly isProvisional: boolean
}

/**
 * What the reports say that these figures come from, by project: the version whose figure counts, also
 * while the unit mends it. Only of reports in view; a figure may come from another unit's.
 */
export async function saidWith(
  tx: ReadTx,
  { includeUnapproved, ...view }: View & { readonly includeUnapproved: boolean },
  figures: readonly Figure[],
): Promise<ReadonlyMap<string, Said>> {
  const periodOf = new Map(figures.map(({ projectId, periodId }) => [projectId, periodId]))
  const periodIds = [...new Set(periodOf.values())]
  const reports = (await selectWhatIsSaid(tx, view, periodIds)).flatMap((report) => {
    if (periodOf.get(report.projectId) !== report.periodId) return []
    const word = wordOf(report, includeUnapproved)
    return word ? [{ report, isProvisional: word.provisional }] : []
  })
  const closed = reports.flatMap(({ report: { id, version, officialVersion }, isProvisional }) =>
    isProvisional || officialVersion === null || officialVersion === version
      ? []
      : [{ id, version: officialVersion }],
  )
  const versions = new Map((await selectVersions(tx, closed)).map((each) => [each.id, each]))
  return new Map(
    reports.map(({ report, isProvisional }) => [
      report.projectId,
      { said: proseOf(versions.get(report.id) ?? report), isProvisional },
    ]),
  )
}

function proseOf(content: Readonly<Record<ProseField, string>>): Said['said'] {
  const entries = proseFields.map((field) => [field, content[field]])
  // All of them, from the closed list.
  return Object.fromEntries(entries) as Said['said']
}
