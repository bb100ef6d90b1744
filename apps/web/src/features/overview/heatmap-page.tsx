import { unitKinds } from '@app/shared/units/rules.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { FigureSource } from '#parts/figure-source.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { HeatLegend } from './heat-legend.tsx'
import { arranged, orders } from './heat-rows.ts'
import { HeatTable } from './heat-table.tsx'
import css from './heatmap-page.module.css'
import { heatmapQuery, useView, viewIn } from './overview-queries.ts'
import { OverviewTabs } from './overview-tabs.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await load(heatmapQuery(await viewIn(request)))
  return null
}

export function Component() {
  const { overview, shell } = useWords()
  const { unit } = useSession()
  const view = useView()
  const [order, setOrder] = useQueryState('xep', parseAsStringLiteral(orders).withDefault('ten'))
  const [kind, setKind] = useQueryState('loai', parseAsStringLiteral(unitKinds))
  const { data, error } = useQuery({ ...heatmapQuery(view), placeholderData: keepPreviousData })
  return (
    <Page title={overview.heat.title} context={unit?.name} actions={<AsOfControl />}>
      <OverviewTabs />
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data && data.periods.length === 0 && <EmptyState title={overview.heat.empty} />}
      {data && data.periods.length > 0 && (
        <div className="stack">
          <div className={`${css.controls} no-print`}>
            <Order value={order} onChange={(next) => void setOrder(next)} />
            <Kind value={kind} onChange={(next) => void setKind(next)} />
          </div>
          <HeatTable periods={data.periods} rows={arranged(data.rows, { order, kind })} />
          <HeatLegend />
          <FigureSource asOf={data.asOf} />
          <Disclosure summary={shell.figure.method}>
            <MethodText about={['plan', 'mean']} />
          </Disclosure>
        </div>
      )}
    </Page>
  )
}

function Order({ value, onChange }: Choice<(typeof orders)[number]>) {
  const { heat } = useWords().overview
  return (
    <ChoiceField
      name="xep"
      label={heat.order}
      options={[
        { value: 'ten', label: heat.byName },
        { value: 'lech', label: heat.byGap },
      ]}
      value={value}
      onChange={(next) => onChange(orders.find((known) => known === next) ?? null)}
    />
  )
}

function Kind({ value, onChange }: Choice<(typeof unitKinds)[number]>) {
  const { overview, unitKind } = useWords()
  return (
    <ChoiceField
      name="loai"
      label={overview.heat.kind}
      options={unitKinds.map((known) => ({ value: known, label: unitKind[known] }))}
      value={value}
      placeholder={overview.heat.allKinds}
      clearable
      onChange={(next) => onChange(unitKinds.find((known) => known === next) ?? null)}
    />
  )
}

interface Choice<Value> {
  value: Value | null
  onChange: (value: Value | null) => void
}
