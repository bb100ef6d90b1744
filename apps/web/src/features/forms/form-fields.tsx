import { type FormDraft, headingsIn, reworded, viOf } from '@app/shared/forms/draft.ts'
import { groupings } from '@app/shared/forms/parts.ts'
import { keptPlaceholders, shownPlaceholders } from '@app/shared/forms/texts.ts'
import { Checkbox } from '@mantine/core'
import { ChoiceField } from '#ui/choice-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { FormColumns } from './form-columns.tsx'
import css from './form-fields.module.css'
import { FormSigners } from './form-signers.tsx'
import { useFormWords } from './words.ts'

interface Props {
  draft: FormDraft
  onChange: (draft: FormDraft) => void
}

const texts = ['number', 'title', 'subtitle', 'place'] as const

/** The description as fields; what they do not know of stays in it. */
export function FormFields({ draft, onChange }: Props) {
  const { fields: words, placeholder } = useFormWords().forms
  const set = (patch: Partial<FormDraft>) => onChange({ ...draft, ...patch })
  const fit = groupings.filter(
    (name) => name === 'none' || (draft.rows === 'units') === (name === 'kind'),
  )
  return (
    <div className="stack">
      <div className={css.texts}>
        {texts.map((key) => (
          <TextField
            key={key}
            name={key}
            label={words[key]}
            value={shownPlaceholders(viOf(draft[key]), placeholder)}
            onChange={(typed) =>
              set({ [key]: reworded(draft[key], keptPlaceholders(typed, placeholder)) })
            }
          />
        ))}
        <ChoiceField
          name="groupBy"
          label={words.groupBy}
          value={draft.groupBy ?? 'none'}
          options={fit.map((value) => ({ value, label: words.groupings[value] }))}
          onChange={(chosen) => set({ groupBy: fit.find((name) => name === chosen) })}
        />
      </div>
      <Checkbox
        label={words.total}
        checked={draft.total !== undefined}
        onChange={({ currentTarget }) =>
          set({ total: currentTarget.checked ? words.totalText : undefined })
        }
      />
      <FormColumns
        draft={draft}
        onChange={(columns) => set({ columns: headingsIn(columns) as FormDraft['columns'] })}
      />
      <FormSigners
        signers={draft.signers ?? []}
        onChange={(signers) => set({ signers: [...signers] })}
      />
    </div>
  )
}
