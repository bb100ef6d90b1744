import { type FormDraft, viOf } from '@app/shared/forms/draft.ts'
import { ProseField } from '#ui/prose-field.tsx'
import css from './form-fields.module.css'
import { useFormWords } from './words.ts'

type Signer = NonNullable<FormDraft['signers']>[number]

/** As a form takes them. */
const most = 4

interface Props {
  signers: readonly Signer[]
  onChange: (signers: readonly Signer[]) => void
}

/** Who signs, a title a line; one without a line is none. */
export function FormSigners({ signers, onChange }: Props) {
  const { fields } = useFormWords().forms
  const places = Array.from({ length: Math.min(most, signers.length + 1) }, (_, at) => at)
  const set = (at: number, text: string) => {
    const before = signers[at]?.titles ?? []
    const titles = text.split('\n').map((line, nth) => {
      const known = before[nth]
      return known !== undefined && viOf(known) === line ? known : line
    })
    const next = { ...signers[at], titles }
    const all = at < signers.length ? signers.with(at, next) : [...signers, next]
    onChange(all.filter((signer) => signer.titles.some((title) => viOf(title) !== '')))
  }
  return (
    <fieldset className={css.part}>
      <legend>{fields.signers}</legend>
      <div className={css.texts}>
        {places.map((at) => (
          <ProseField
            key={at}
            name={`signer.${at}`}
            label={fields.signer(at + 1)}
            minRows={2}
            value={linesOf(signers[at]).join('\n')}
            onChange={(text) => set(at, text)}
            onBlur={() => set(at, linesOf(signers[at]).filter(Boolean).join('\n'))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function linesOf(signer: Signer | undefined): string[] {
  return (signer?.titles ?? []).map(viOf)
}
