import { Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useSession } from '#core/session.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import css from './second-factor.module.css'
import { useFactorWords } from './words.ts'

interface Props {
  codes: readonly string[]
  onDone: () => void
}

/** Shown once, to be printed; only they are on the paper. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const { codes: words } = useFactorWords().secondFactor
  const { user } = useSession()
  return (
    <section className={css.codes} aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">{words.title}</h3>
      <p>{words.lead}</p>
      <p>{words.of(user.username)}</p>
      <ol className={css.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Group gap="sm" className="no-print">
        <ActionButton
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {words.print}
        </ActionButton>
        <ActionButton variant="default" onClick={onDone}>
          {words.done}
        </ActionButton>
      </Group>
    </section>
  )
}
