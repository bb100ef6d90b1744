import type { UnitKind } from '@app/shared/units/rules.ts'
import { useWords } from '#core/words.tsx'
import { MultiSelectField } from '#ui/multi-select-field.tsx'
import css from './select.module.css'
import { useUnitParam } from './url-state.ts'

interface Props {
  /** In the order of the api: by name. With their kinds they stand in groups. */
  units: readonly { id: string; name: string; kind?: UnitKind }[]
  label?: string | undefined
}

/** Which units the page speaks of, kept in the address; none chosen means all. */
export function UnitSelect({ units, label }: Props) {
  const { shell, unitKind } = useWords()
  const [ids, choose] = useUnitParam()
  return (
    <div className={css.units}>
      <MultiSelectField
        name="dv"
        label={label ?? shell.filter.unit}
        value={ids}
        onChange={choose}
        options={units.map(({ id, name, kind }) => ({
          value: id,
          label: name,
          group: kind && unitKind[kind],
        }))}
        placeholder={shell.filter.allUnits}
      />
    </div>
  )
}
