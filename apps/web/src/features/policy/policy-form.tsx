import { policy as endpoints, type PolicyRow } from '@app/shared/policy/contract.ts'
import { type PolicyNumber, policyLimits, secondFactorRules } from '@app/shared/policy/rules.ts'
import { type FormEvent, useState } from 'react'
import { useSend } from '#core/api.ts'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { usePolicyWords } from '#parts/policy-words.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { WholeNumberField } from '#ui/whole-number-field.tsx'
import { draftOf, readDraft } from './policy-draft.ts'
import css from './policy-form.module.css'
import { ProfileChoice } from './profile-choice.tsx'

/** Each block with its numbers; what is under a number says what it does. */
const blocks = [
  { title: 'password', names: ['minLength', 'classes', 'maxAgeDays', 'history'] },
  { title: 'tries', names: ['maxTries', 'lockMinutes'] },
  { title: 'sessions', names: ['idleMinutes', 'absoluteHours'] },
] as const

export function PolicyForm({ present }: { present: PolicyRow }) {
  const { policy: words } = usePolicyWords()
  const [draft, setDraft] = useState(() => draftOf(present))
  const { save, wrong, isChanged, ...sending } = useSave(present, draft)
  const hints: Partial<Record<PolicyNumber, string>> = {
    ...{ classes: words.classesHint, maxAgeDays: words.maxAgeHint, history: words.historyHint },
    ...{ lockMinutes: words.lockHint, idleMinutes: words.idleHint },
  }
  return (
    <form onSubmit={save} noValidate className="stack">
      <ProblemNotice error={wantsPassword(sending.error) ? null : sending.error} />
      <ProfileChoice draft={draft} onChange={setDraft} />
      {blocks.map(({ title, names }) => (
        <section key={title} className="panel" aria-labelledby={title}>
          <h2 id={title}>{words[title]}</h2>
          <div className={css.fields}>
            {names.map((name) => (
              <WholeNumberField
                key={name}
                name={name}
                label={words[name]}
                hint={[words.range(...policyLimits[name]), hints[name]].filter(Boolean).join('. ')}
                value={draft[name]}
                onChange={(text) => setDraft({ ...draft, [name]: text })}
                error={wrong[name]}
              />
            ))}
          </div>
        </section>
      ))}
      <section className="panel" aria-labelledby="second-factor">
        <h2 id="second-factor">{words.secondFactor}</h2>
        <ChoiceField
          name="secondFactor"
          label={words.secondFactorWho}
          value={draft.secondFactor}
          onChange={(value) =>
            setDraft({
              ...draft,
              secondFactor: secondFactorRules.find((rule) => rule === value) ?? 'optional',
            })
          }
          options={secondFactorRules.map((value) => ({
            value,
            label: words.secondFactorOf[value],
          }))}
        />
      </section>
      <div>
        <ActionButton
          type="submit"
          pending={sending.isPending}
          blockedBy={!isChanged && words.unchanged}
        >
          {words.save}
        </ActionButton>
      </div>
      <ConfirmPassword error={sending.error} onConfirmed={sending.again} onClose={sending.reset} />
    </form>
  )
}

function useSave(present: PolicyRow, draft: ReturnType<typeof draftOf>) {
  const { policy: words } = usePolicyWords()
  const [isTried, setTried] = useState(false)
  const { mutate, ...sending } = useSend(endpoints.save)
  const { policy, wrong } = readDraft(draft)
  const again = () => {
    if (!policy) return
    const onSuccess = () => toast.success(words.saved)
    mutate({ body: { version: present.version, policy } }, { onSuccess })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    again()
  }
  const faults = wrong.map((name) => [name, words.number(...policyLimits[name])] as const)
  return {
    ...{ ...sending, save, again },
    isChanged: JSON.stringify(draft) !== JSON.stringify(draftOf(present)),
    wrong: {
      ...(fieldErrorsOf(sending.error) as Partial<Record<PolicyNumber, string>>),
      ...(isTried && Object.fromEntries(faults)),
    },
  }
}
