import { type Heatmap, overview as overviewFiles } from '@app/shared/overview/contract.ts'
import { arranged, comparedAt } from '@app/shared/overview/heat-order.ts'
import { type UnitKind, unitKinds } from '@app/shared/units/rules.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { FigureSource } from '#parts/figure-source.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { HeatControls } from './heat-controls.tsx'
import { HeatLegend } from './heat-legend.tsx'
import { HeatList } from './heat-list.tsx'
import { belowPlan, orders } from './heat-rows.ts'
import { HeatTable } from './heat-table.tsx'
import css from './heatmap-page.module.css'
import { asked, heatmapQuery, useView, viewIn } from './overview-queries.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await load(heatmapQuery(await viewIn(request)))
  return null
}

/** How far every unit was from its plan, period by period. */
export function Component() {
  const { heat } = useWords().overview
  const { unit } = useSession()
  const view = useView()
  const { data, error } = useQuery({ ...heatmapQuery(view), placeholderData: keepPreviousData })
  return (
    <Page title={heat.title} context={unit?.name} actions={<AsOfControl />}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data &&
        (data.rows.length === 0 ? (
          <EmptyState title={heat.empty}>{heat.emptyNote}</EmptyState>
        ) : (
          <Units heatmap={data} />
        ))}
    </Page>
  )
}

function Units({ heatmap: { periods, rows, asOf, includeUnapproved } }: { heatmap: Heatmap }) {
  const { overview, shell } = useWords()
  const view = useView()
  const at = comparedAt(periods)
  const { order, kind, isList, ...controls } = useChoices()
  const shown = arranged(rows, { byGap: order === 'lech', kind, at })
  const { below, of } = belowPlan(rows, at)
  return (
    <div className="stack">
      <div className={css.head}>
        <p className={css.lead}>{overview.heat.lead(periods[at]?.name ?? '', below, of)}</p>
        <div className={css.tools}>
          <HeatControls {...{ order, kind, isList, ...controls }} />
          <ExportButton
            file={overviewFiles.heatmapFile}
            feed="heatmap"
            query={{
              ...asked(view),
              byGap: order === 'lech' ? 'true' : undefined,
              kind: kind ?? undefined,
            }}
            rows={shown.length}
          />
        </div>
      </div>
      {isList ? (
        <HeatList {...{ view, periods }} rows={shown} />
      ) : (
        <>
          <HeatTable {...{ view, periods }} rows={shown} />
          <HeatLegend />
        </>
      )}
      <div className={css.foot}>
        <FigureSource asOf={asOf} />
        {includeUnapproved && <span>{overview.unapproved}</span>}
        <Disclosure summary={shell.figure.method}>
          <p>{overview.heat.method}</p>
          <MethodText about={['mean', 'plan', 'reference']} />
        </Disclosure>
      </div>
    </div>
  )
}

const forms = ['danh-sach'] as const

function useChoices() {
  const [order, setOrder] = useQueryState('xep', parseAsStringLiteral(orders).withDefault('ten'))
  const [kind, setKind] = useQueryState('loai', parseAsStringLiteral(unitKinds))
  const [form, setForm] = useQueryState('dang', parseAsStringLiteral(forms))
  return {
    ...{ order, kind, isList: form !== null },
    onOrder: (next: (typeof orders)[number]) => void setOrder(next),
    onKind: (next: UnitKind | null) => void setKind(next),
    onList: (isList: boolean) => void setForm(isList ? 'danh-sach' : null),
  }
}
