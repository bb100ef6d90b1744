import { units } from '@app/shared/units/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { MultiSelectField } from '#ui/multi-select-field.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { unitsQuery } from './period-queries.ts'

/** In which units the leader signs before a report is sent. Each choice counts at once. */
export function SigningUnits() {
  const { signing } = useWords().periods
  const { data, error } = useQuery(unitsQuery)
  const { mutateAsync, error: refusal } = useSend(units.signing)
  const all = data?.items ?? []
  const signers = all.filter(({ signs }) => signs).map(({ id }) => id)

  async function change(wanted: readonly string[]) {
    const changed = all.filter(({ id, signs }) => wanted.includes(id) !== signs)
    for (const { id, signs } of changed) {
      await mutateAsync({ params: { id }, body: { signs: !signs } })
    }
    toast.success(signing.saved(wanted.length))
  }

  return (
    <section className="panel" aria-labelledby="signing">
      <h2 id="signing">{signing.title}</h2>
      <ProblemNotice error={error ?? refusal} />
      <MultiSelectField
        name="signing"
        label={signing.label}
        hint={signing.hint}
        options={all.map(({ id, name }) => ({ value: id, label: name }))}
        value={signers}
        // A refusal stands above; what was done before it stays done.
        onChange={(wanted) => void change(wanted).catch(() => undefined)}
      />
    </section>
  )
}
