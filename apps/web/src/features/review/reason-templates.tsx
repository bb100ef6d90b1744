import { Button, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { late } from '#ui/late.ts'
import css from './reason-templates.module.css'

const TemplatesDialog = late(async () => (await import('./templates-dialog.tsx')).TemplatesDialog)

interface Props {
  texts: readonly string[]
  /** What stands in the reason now. */
  chosen: string
  onChoose: (text: string) => void
}

/** Reasons written before; with a press one stands in the box, or under what was written there. */
export function ReasonTemplates({ texts, chosen, onChoose }: Props) {
  const { returning } = useWords().review
  const [isEditing, setEditing] = useState(false)
  const isOwn = chosen.trim() !== '' && !texts.includes(chosen)
  return (
    <div className={css.templates}>
      <p className={css.label}>
        {returning.templatesLabel} <span className={css.hint}>{returning.hintKeys}</span>
      </p>
      <ul className={css.list} aria-label={returning.templatesLabel}>
        {texts.map((text) => (
          <li key={text}>
            <UnstyledButton
              className={css.template}
              aria-pressed={text === chosen}
              onClick={() => onChoose(isOwn ? `${chosen.trimEnd()}\n${text}` : text)}
            >
              <IconCheck size={16} aria-hidden="true" className={css.mark} />
              <span lang="vi">{text}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
        {returning.editTemplates}
      </Button>
      {isEditing && (
        <Suspense>
          <TemplatesDialog texts={texts} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  )
}
