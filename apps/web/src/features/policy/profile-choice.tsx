import { passwordRulesOf, profileOf, profiles } from '@app/shared/policy/rules.ts'
import { Radio } from '@mantine/core'
import { usePolicyWords } from '#parts/policy-words.ts'
import { type draftOf, readDraft, withRules } from './policy-draft.ts'

interface Props {
  draft: ReturnType<typeof draftOf>
  onChange: (draft: ReturnType<typeof draftOf>) => void
}

/** Two ready sets; which one it is follows from the values. */
export function ProfileChoice({ draft, onChange }: Props) {
  const { profile: words } = usePolicyWords().policy
  const { policy } = readDraft(draft)
  const chosen = (policy && profileOf(policy)) ?? 'own'
  const shown = chosen === 'own' ? ([...profiles, 'own'] as const) : profiles
  return (
    <section className="panel" aria-labelledby="profile">
      <h2 id="profile">{words.title}</h2>
      <Radio.Group
        aria-labelledby="profile"
        name="profile"
        value={chosen}
        onChange={(value) => {
          const ready = profiles.find((name) => name === value)
          if (ready) onChange(withRules(draft, passwordRulesOf[ready]))
        }}
      >
        <div className="stack">
          {shown.map((name) => (
            <Radio key={name} value={name} label={words[name]} description={words[`${name}Note`]} />
          ))}
        </div>
      </Radio.Group>
    </section>
  )
}
