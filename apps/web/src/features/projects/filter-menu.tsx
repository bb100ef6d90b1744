import { fold } from '@app/shared/core/text.ts'
import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { PopPanel } from '#ui/pop-panel.tsx'
import css from './filter-menu.module.css'

export interface FilterOption {
  readonly value: string
  readonly label: string
  /** Rows that this choice would show; absent where nobody has counted. */
  readonly count?: number | undefined
  readonly group?: string | undefined
}

interface Props {
  label: string
  options: readonly FilterOption[]
  chosen: readonly string[]
  /** At most one choice. */
  single?: boolean | undefined
  onChange: (chosen: string[]) => void
}

/** A button that opens a list of choices; each counts at once. */
export function FilterMenu(props: Props) {
  const { label, chosen } = props
  const { projectTable } = useWords()
  return (
    <PopPanel
      label={label}
      text={chosen.length > 0 ? projectTable.chosen(label, chosen.length) : label}
      width={340}
      className={css.button ?? ''}
      data-chosen={chosen.length > 0 || undefined}
      rightSection={<IconChevronDown size={16} aria-hidden="true" />}
    >
      {() => <Choices {...props} />}
    </PopPanel>
  )
}

/** A longer list can be searched. */
const glance = 12

function Choices({ label, options, chosen, single, onChange }: Props) {
  const { projectTable, shell } = useWords()
  const [search, setSearch] = useState('')
  const found = options.filter((option) => fold(option.label).includes(fold(search)))
  const groups = Map.groupBy(found, ({ group }) => group ?? '')
  return (
    <div className={css.choices}>
      {options.length > glance && (
        <TextInput
          type="search"
          aria-label={projectTable.searchIn(label)}
          placeholder={projectTable.searchIn(label)}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={css.list}>
        {single && (
          <Radio
            className={css.choice}
            label={projectTable.any}
            checked={chosen.length === 0}
            onChange={() => onChange([])}
          />
        )}
        {[...groups].map(([group, members]) => (
          <fieldset key={group} className={css.group}>
            <legend className={group ? css.legend : 'visually-hidden'}>{group || label}</legend>
            {members.map((option) => (
              <Choice key={option.value} {...{ option, chosen, single, onChange }} />
            ))}
          </fieldset>
        ))}
        {found.length === 0 && <p className="muted">{shell.choice.none}</p>}
      </div>
      {!single && chosen.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
          {shell.choice.clear}
        </Button>
      )}
    </div>
  )
}

type ChoiceProps = Pick<Props, 'chosen' | 'single' | 'onChange'> & { option: FilterOption }

function Choice({ option, chosen, single, onChange }: ChoiceProps) {
  const { value, label, count } = option
  const { number } = useFormat()
  const isChosen = chosen.includes(value)
  const text = (
    <span className={css.label}>
      <span>{label}</span>
      {count !== undefined && <span className="muted">{number(count)}</span>}
    </span>
  )
  if (single) {
    return (
      <Radio
        className={css.choice}
        label={text}
        checked={isChosen}
        onChange={() => onChange([value])}
      />
    )
  }
  const toggled = isChosen ? chosen.filter((other) => other !== value) : [...chosen, value]
  return (
    <Checkbox
      className={css.choice}
      label={text}
      checked={isChosen}
      onChange={() => onChange(toggled)}
    />
  )
}
