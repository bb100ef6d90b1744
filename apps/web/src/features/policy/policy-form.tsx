import { policy as endpoints, type PolicyRow } from '@app/shared/policy/contract.ts'
import { type PolicyNumber, policyLimits, secondFactorRules } from '@app/shared/policy/rules.ts'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSend } from '#core/api.ts'
import { type ApiError, faultIn } from '#core/api-error.ts'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { policyQuery } from '#parts/policy-query.ts'
import { usePolicyWords } from '#parts/policy-words.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Notice } from '#ui/notice.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { WholeNumberField } from '#ui/whole-number-field.tsx'
import { draftOf, type PolicyDraft, readDraft, rebase } from './policy-draft.ts'
import css from './policy-form.module.css'
import { ProfileChoice } from './profile-choice.tsx'

/** Each block with its numbers; what is under a number says what it does. */
const blocks = [
  { title: 'password', names: ['minLength', 'classes', 'maxAgeDays', 'history'] },
  { title: 'tries', names: ['maxTries', 'lockMinutes'] },
  { title: 'sessions', names: ['idleMinutes', 'absoluteHours'] },
] as const

/** Keeps the version it was opened with, whatever the page learns later; what was typed stays. */
export function PolicyForm({ present }: { present: PolicyRow }) {
  const { policy: words, shell } = usePolicyWords()
  const { seen, draft, setDraft, follow, reload, isNewer } = useDraft(present)
  const { save, wrong, isChanged, fault, ...sending } = useSave({ seen, draft, follow })
  const hints: Partial<Record<PolicyNumber, string>> = {
    ...{ classes: words.classesHint, maxAgeDays: words.maxAgeHint, history: words.historyHint },
    ...{ lockMinutes: words.lockHint, idleMinutes: words.idleHint },
  }
  return (
    <form onSubmit={save} noValidate className="stack">
      <ProblemNotice
        error={fault ?? (wantsPassword(sending.error) ? null : sending.error)}
        onReload={() => void reload().then(sending.reset)}
      />
      {isNewer && <Notice live>{shell.newer}</Notice>}
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
      <UnsavedGuard when={isChanged} />
      <ConfirmPassword error={sending.error} onConfirmed={sending.again} onClose={sending.reset} />
    </form>
  )
}

function useDraft(present: PolicyRow) {
  const [seen, setSeen] = useState(present)
  const [draft, setDraft] = useState(() => draftOf(present))
  const [isNewer, setNewer] = useState(false)
  const { refetch } = useQuery(policyQuery)
  const follow = (saved: PolicyRow) => {
    setSeen(saved)
    setDraft(draftOf(saved))
    setNewer(false)
  }
  const reload = async () => {
    const { data: fresh } = await refetch()
    if (!fresh) return
    setSeen(fresh)
    setDraft(rebase(draft, { before: draftOf(seen), fresh: draftOf(fresh) }))
    setNewer(true)
  }
  return { seen, draft, setDraft, follow, reload, isNewer }
}

interface Saving {
  seen: PolicyRow
  draft: PolicyDraft
  follow: (saved: PolicyRow) => void
}

function useSave({ seen, draft, follow }: Saving) {
  const all = usePolicyWords()
  const { policy: words } = all
  const [isTried, setTried] = useState(false)
  const [fault, setFault] = useState<ApiError | null>(null)
  const { mutate, ...sending } = useSend(endpoints.save)
  const { policy, wrong } = readDraft(draft)
  const again = () => {
    if (!policy) return
    const onSuccess = (saved: PolicyRow) => {
      toast.success(words.saved)
      follow(saved)
    }
    mutate({ body: { version: seen.version, policy } }, { onSuccess })
  }
  const faults = wrong.map((name) => [name, words.number(...policyLimits[name])] as const)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const found = faultIn(Object.fromEntries(faults), all)
    setTried(true)
    setFault(found)
    if (found) sending.reset()
    else again()
  }
  return {
    ...{ ...sending, save, again, fault },
    isChanged: JSON.stringify(draft) !== JSON.stringify(draftOf(seen)),
    wrong: {
      ...(fieldErrorsOf(sending.error) as Partial<Record<PolicyNumber, string>>),
      ...(isTried && Object.fromEntries(faults)),
    },
  }
}
