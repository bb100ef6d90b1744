import { useWords } from '#core/words.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import css from './select.module.css'
import { usePeriodParam } from './url-state.ts'

interface Props {
  /** Latest first, as the api gives them. */
  periods: readonly { id: string; name: string }[]
  /** The period the page speaks of while the address names none. */
  fallback?: string | null | undefined
  label?: string | undefined
  /** “All periods” is a choice too. */
  clearable?: boolean | undefined
  /** Where choosing leads; without it the page stays and its address names the period. */
  onChoose?: ((id: string | null) => void) | undefined
}

/** The period of the page, kept in the address. */
export function PeriodSelect({ periods, fallback = null, label, clearable, onChoose }: Props) {
  const { filter } = useWords().shell
  const [period, choose] = usePeriodParam()
  return (
    <div className={css.period}>
      <ChoiceField
        name="ky"
        label={label ?? filter.period}
        value={period ?? fallback}
        onChange={onChoose ?? choose}
        options={periods.map(({ id, name }) => ({ value: id, label: name }))}
        clearable={clearable}
        placeholder={filter.allPeriods}
      />
    </div>
  )
}
