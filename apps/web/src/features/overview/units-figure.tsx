import type { Overview } from '@app/shared/overview/contract.ts'
import { useWords } from '#core/words.tsx'
import { FigureSource } from '#parts/figure-source.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { StackedBars } from '#parts/stacked-bars.tsx'
import { StackedTable } from '#parts/stacked-table.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import { FigureFrame } from '#ui/figure-frame.tsx'
import { unitsHeadline } from './headline.ts'
import { listOf } from './links.ts'

export function UnitsFigure({ overview }: { overview: Overview }) {
  const words = useWords().overview
  const keepAsOf = useKeepAsOf()
  const { byUnit, asOf, basedOn, includeUnapproved } = overview
  const rows = byUnit.map(({ unitId, shortName, statuses }) => ({
    key: unitId,
    label: shortName,
    to: keepAsOf(listOf({ dv: unitId })),
    counts: statuses,
  }))
  const hrefOf = (unitId: string, status: string) => keepAsOf(listOf({ dv: unitId, tt: status }))
  return (
    <FigureFrame
      title={unitsHeadline(byUnit, words)}
      chart={<StackedBars rows={rows} hrefOf={hrefOf} label={words.units.label} />}
      table={
        <StackedTable
          rows={rows}
          hrefOf={hrefOf}
          label={words.units.label}
          rowHeading={words.units.heading}
        />
      }
      method={<MethodText about={['status', 'reference']} />}
      source={<FigureSource asOf={asOf} {...basedOn} includeUnapproved={includeUnapproved} />}
      fileName={`don-vi-${asOf}`}
    />
  )
}
