import type { DrawnChart } from '../core/drawn-sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Group } from './body.ts'
import type { FormChart, FormText } from './parts.ts'
import type { FormProject } from './rules.ts'
import { foldsOf } from './sheet.ts'

interface Bar {
  readonly name: string
  readonly projects: readonly FormProject[]
}

/** Of series without a colour of their own, in turn. */
const colours = ['12487F', 'B07D00', '0F6E5C', '63107D', '5C9BE0', '9B0F0A', '7A8594', 'C7432E']

/** A form of units has a bar for each unit, one of projects a bar for each group. */
export function chartsOf(
  charts: readonly FormChart[],
  { groups, ofUnits }: { readonly groups: readonly Group[]; readonly ofUnits: boolean },
  { words, say }: { readonly words: Messages<'forms'>; readonly say: (text: FormText) => string },
): DrawnChart[] {
  const bars: readonly Bar[] = ofUnits
    ? groups.flatMap(({ lines }) => lines)
    : groups.map(({ name, lines }) => ({
        name,
        projects: lines.flatMap(({ projects }) => projects),
      }))
  return charts.map(({ kind, title, columns }) => ({
    ...{ kind, title: say(title) },
    category: ofUnits ? words.forms.column.unit : words.forms.column.group,
    names: bars.map(({ name }) => name),
    series: columns.flatMap((key, at) => {
      const fold = foldsOf[key]
      if (!fold) return []
      return {
        ...{ name: fold.header(words), kind: fold.kind },
        colour: fold.colour ?? colours[at % colours.length] ?? '12487F',
        values: bars.map(({ projects }) => fold.of(projects)),
      }
    }),
  }))
}
