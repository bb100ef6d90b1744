import { type UnitKind, unitKinds } from '@app/shared/units/rules.ts'
import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { SelectField } from '#ui/select-field.tsx'

import { type Order, orders } from './heat-rows.ts'
import css from './heatmap-page.module.css'

interface Props {
  order: Order
  kind: UnitKind | null
  /** In words instead of cells. */
  isList: boolean
  onOrder: (order: Order) => void
  onKind: (kind: UnitKind | null) => void
  onList: (isList: boolean) => void
}

/** Somebody who sees one unit only has nothing to arrange. */
export function HeatControls({ order, kind, isList, onOrder, onKind, onList }: Props) {
  const { overview, unitKind } = useWords()
  const { person } = useSession()
  const { heat } = overview
  const seesOne = hasRole(person, ...unitRoles) && !hasRole(person, 'reviewer', 'leader', 'admin')
  const names = { ten: heat.byName, lech: heat.byGap }
  return (
    <div className={`${css.controls} no-print`}>
      {!seesOne && (
        <>
          <SegmentedControl
            aria-label={heat.order}
            value={order}
            data={orders.map((value) => ({ value, label: names[value] }))}
            onChange={(next) => onOrder(orders.find((known) => known === next) ?? 'ten')}
          />
          <SelectField
            name="loai"
            label={heat.kind}
            labelHidden
            options={unitKinds.map((value) => ({ value, label: unitKind[value] }))}
            value={kind}
            placeholder={heat.allKinds}
            clearable
            onChange={(next) => onKind(unitKinds.find((known) => known === next) ?? null)}
          />
        </>
      )}
      <Button variant="default" onClick={() => onList(!isList)}>
        {isList ? heat.grid : heat.list}
      </Button>
    </div>
  )
}
