import type { Messages } from '@app/shared/i18n/messages.ts'
import { Button } from '@mantine/core'
import { type Formats, useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { focusField } from '#ui/field.tsx'
import css from './clash-choice.module.css'
import type { Clash } from './drafts/drafts.ts'

interface Props {
  clash: Clash | undefined
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** Two people wrote in one part: both texts side by side, and each can be taken. */
export function ClashChoice({ clash, onChoose }: Props) {
  const words = useWords()
  const format = useFormat()
  if (!clash) return null
  const { field, by, at } = clash
  const choose = (choice: 'mine' | 'theirs') => {
    onChoose(choice)
    focusField(field)
  }
  const sides = [
    { choice: 'mine', title: words.drafts.clash.mine, button: words.drafts.clash.keepMine },
    {
      choice: 'theirs',
      title: words.drafts.clash.theirs(by),
      button: words.drafts.clash.takeTheirs(by),
    },
  ] as const
  return (
    <fieldset className={css.clash}>
      <legend>{words.drafts.clash.title(by, format.instant(at))}</legend>
      <div className={css.sides}>
        {sides.map(({ choice, title, button }) => (
          <section key={choice} aria-label={title}>
            <p className={css.side}>{title}</p>
            <p lang="vi" className={css.text}>
              {textOf(clash[choice], { words, format })}
            </p>
            <Button variant="default" size="sm" onClick={() => choose(choice)}>
              {button}
            </Button>
          </section>
        ))}
      </div>
    </fieldset>
  )
}

interface Manner {
  words: Messages
  format: Formats
}

function textOf(value: Clash['mine'], { words, format }: Manner): string {
  const { clash } = words.drafts
  if (value === null || value === '') return clash.empty
  if (typeof value === 'number') return format.percent(value)
  if (typeof value === 'boolean') return value ? clash.yes : clash.no
  const statuses: Readonly<Record<string, string>> = words.status
  return statuses[value] ?? value
}
