import { reports as files } from '@app/shared/reports/contract.ts'
import type { ReportColumnKey } from '@app/shared/reports/sheet.ts'
import { ExportButton } from '#parts/export-button.tsx'
import type { Tab } from './queue-groups.ts'

interface Props {
  periodId: string
  tab: Tab
  rows: number
}

const always = ['projectCode', 'unitName', 'projectTitle', 'previousPercent', 'percent'] as const

/** What each tab shows of its reports, texts in whole. */
const inFile: Record<Tab, readonly ReportColumnKey[]> = {
  flagged: [...always, 'gap', 'flags'],
  plain: [...always, 'plannedPercent', 'results'],
  returned: [...always, 'gap', 'state'],
  approved: [...always, 'gap', 'approvedBy'],
}

export function QueueExport({ periodId, tab, rows }: Props) {
  return (
    <ExportButton
      quiet
      file={files.file}
      query={{ period: periodId, queue: tab, columns: inFile[tab].join(',') }}
      rows={rows}
    />
  )
}
