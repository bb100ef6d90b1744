import { fold } from '@app/shared/core/text.ts'
import type { ComboboxItem, ComboboxItemGroup, OptionsFilter } from '@mantine/core'

export interface Option {
  value: string
  label: string
  /** Options of one group stand together under its name; give them in that order. */
  group?: string | undefined
  disabled?: boolean | undefined
}

type Choices = (ComboboxItem | ComboboxItemGroup<ComboboxItem, string>)[]

/** Mantine's shape: groups in the order of their first option. */
export function choicesOf(options: readonly Option[]): Choices {
  const grouped = Map.groupBy(options, ({ group }) => group ?? '')
  return [...grouped].flatMap(([group, members]): Choices => {
    const items = members.map(({ value, label, disabled }) => ({
      value,
      label,
      disabled: disabled ?? false,
    }))
    return group === '' ? items : [{ group, items }]
  })
}

/** Finds with or without marks, words in any order: `ba dinh` and `đình ba` find `Quận Ba Đình`. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(' ')
  const answers = ({ label }: ComboboxItem) => {
    const text = ` ${fold(label)}`
    return words.every((word) => text.includes(` ${word}`))
  }
  const kept = options.flatMap((choice): typeof options => {
    if (!('group' in choice)) return answers(choice) ? [choice] : []
    const items = choice.items.filter(answers)
    return items.length > 0 ? [{ ...choice, items }] : []
  })
  return kept.slice(0, limit)
}
