import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '#core/words.tsx'
import { useFieldFrame } from './field.tsx'
import { choicesOf, foldedFilter } from './options.ts'
import type { SelectFieldProps } from './select-props.ts'

/** So few can be seen at a glance; a longer list can be searched. */
const glance = 7

/** What `SelectField` becomes once its list is there. */
export function SelectBox({
  value,
  onChange,
  options,
  clearable,
  placeholder,
  ...field
}: SelectFieldProps) {
  const { choice } = useWords().shell
  const choices = useMemo(() => choicesOf(options), [options])
  return (
    <Select
      {...useFieldFrame(field)}
      data={choices}
      value={value}
      onChange={onChange}
      searchable={options.length > glance}
      filter={foldedFilter}
      clearable={clearable ?? false}
      allowDeselect={false}
      checkIconPosition="right"
      maxDropdownHeight={320}
      nothingFoundMessage={choice.none}
      placeholder={placeholder ?? ''}
      clearButtonProps={{ 'aria-label': choice.clear }}
    />
  )
}
