import { reports as files } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { ReportColumnKey } from '@app/shared/reports/sheet.ts'
import type { WorkTable } from '@app/shared/reports/work.ts'
import { ExportButton } from '#parts/export-button.tsx'
import { useDrafts } from './drafts/use-drafts.ts'

interface Props {
  periodId: string
  table: WorkTable
  /** The rows on screen. */
  reports: readonly Report[]
  columns: readonly ReportColumnKey[]
}

/** What is typed goes to the server first: a file holds what the person sees. */
export function WorkExport({ periodId, table, reports, columns }: Props) {
  const drafts = useDrafts()
  const ids = reports.map(({ id }) => id)
  return (
    <ExportButton
      quiet
      file={files.file}
      query={{
        ...{ period: periodId, unit: reports[0]?.unitId, work: table },
        ...{ columns: columns.join(','), only: table === 'all' ? undefined : ids.join(',') },
      }}
      rows={reports.length}
      before={() => drafts.flush(ids)}
    />
  )
}
