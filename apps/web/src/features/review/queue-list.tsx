import type { Report } from '@app/shared/reports/model.ts'
import { isSent } from '@app/shared/reports/rules.ts'
import { useState } from 'react'
import { useWords } from '#core/words.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ApproveSeveral } from './approve-several.tsx'
import { useQueueColumns } from './queue-columns.tsx'
import { byUnit, type Tab } from './queue-groups.ts'
import css from './queue-list.module.css'

interface Props {
  tab: Tab
  reports: readonly Report[]
  /** All reports of the period, whatever their state. */
  all: readonly Report[]
}

/** One table per unit. Several at once can be approved only where nothing asks for a close look. */
export function QueueList({ tab, reports, all }: Props) {
  const { review } = useWords()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const columns = useQueueColumns(tab)
  if (reports.length === 0) {
    return <EmptyState title={review.empty[tab]}>{review.empty.note}</EmptyState>
  }
  const chosen = reports.filter(({ id }) => selected.has(id))
  const isOwnWork = (report: Report) =>
    report.allowedActions.includes('approve') ? null : review.ownWork
  return (
    <div className="stack">
      {byUnit(reports).map(({ unitId, unitName, reports: own }) => {
        const led = all.filter((report) => report.unitId === unitId)
        const sent = led.filter(({ state }) => isSent(state)).length
        return (
          <section key={unitId} className={css.unit}>
            <h2>{review.unit(unitName, sent, led.length)}</h2>
            <DataTable
              caption={unitName}
              captionHidden
              columns={columns}
              rows={own}
              rowKey={({ id }) => id}
              {...(tab === 'plain' && {
                selection: {
                  selected,
                  onChange: setSelected,
                  labelOf: ({ projectCode }: Report) => projectCode,
                  blockedBy: isOwnWork,
                },
              })}
            />
          </section>
        )
      })}
      {tab === 'plain' && (
        <ApproveSeveral
          ready={reports.filter((report) => isOwnWork(report) === null)}
          chosen={chosen}
          onChoose={setSelected}
        />
      )}
    </div>
  )
}
