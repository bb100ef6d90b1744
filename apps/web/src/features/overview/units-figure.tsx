import { overview as files, type Overview } from '@app/shared/overview/contract.ts'
import type { ProjectStatus } from '@app/shared/projects/rules.ts'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { FigureSource } from '#parts/figure-source.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { StackedBars } from '#parts/stacked-bars.tsx'
import { StackedTable } from '#parts/stacked-table.tsx'
import { paths } from '#paths.ts'
import { FigureFrame } from '#ui/figure-frame.tsx'
import { unitsHeadline } from './headline.ts'
import { projectsBehind, sisterPage } from './links.ts'
import { asked, useView } from './overview-queries.ts'

export function UnitsFigure({ overview }: { overview: Overview }) {
  const { overview: words, shell } = useWords()
  const view = useView()
  const { byUnit, asOf, basedOn, includeUnapproved } = overview
  const rows = byUnit.map(({ unitId, shortName, statuses }) => ({
    key: unitId,
    label: shortName,
    to: projectsBehind(view, { unit: unitId }),
    counts: statuses,
  }))
  const hrefOf = (unit: string, status: ProjectStatus) =>
    projectsBehind(view, { unit, status: [status] })
  const { label, heading } = words.units
  return (
    <FigureFrame
      title={unitsHeadline(byUnit, words)}
      description={<Link to={sisterPage(paths.heatmap(), view)}>{shell.nav.heatmap}</Link>}
      actions={
        <ExportButton
          quiet
          feed="units"
          file={files.unitsFile}
          query={asked(view)}
          rows={rows.length}
        />
      }
      chart={<StackedBars rows={rows} hrefOf={hrefOf} label={label} />}
      table={<StackedTable rows={rows} hrefOf={hrefOf} label={label} rowHeading={heading} />}
      method={<MethodText about={['status', 'reference']} />}
      source={<FigureSource asOf={asOf} {...basedOn} includeUnapproved={includeUnapproved} />}
      fileName={`don-vi-${asOf}`}
    />
  )
}
