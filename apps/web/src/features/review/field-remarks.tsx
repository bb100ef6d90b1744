import { type ContentField, contentFields } from '@app/shared/reports/rules.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useWords } from '#core/words.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { ProseField } from '#ui/prose-field.tsx'
import css from './field-remarks.module.css'

export interface FieldRemark {
  readonly field: ContentField
  readonly reason: string
}

interface Props {
  remarks: readonly FieldRemark[]
  onChange: (remarks: readonly FieldRemark[]) => void
}

/** A word to single parts of the report; the officer reads each beside its field. */
export function FieldRemarks({ remarks, onChange }: Props) {
  const { review } = useWords()
  const free = contentFields.filter((field) => remarks.every((remark) => remark.field !== field))
  const [nextFree] = free
  const replace = (place: number, remark: FieldRemark) =>
    onChange(remarks.map((known, at) => (at === place ? remark : known)))
  return (
    <div className={css.remarks}>
      {remarks.map((remark, place) => (
        <Remark
          key={remark.field}
          remark={remark}
          free={free}
          onChange={(changed) => replace(place, changed)}
          onRemove={() => onChange(remarks.filter(({ field }) => field !== remark.field))}
        />
      ))}
      {nextFree && (
        <Button
          variant="default"
          size="compact-sm"
          className={css.add}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => onChange([...remarks, { field: nextFree, reason: '' }])}
        >
          {review.returning.addField}
        </Button>
      )}
    </div>
  )
}

interface RemarkProps {
  remark: FieldRemark
  /** Parts that have no remark yet. */
  free: readonly ContentField[]
  onChange: (remark: FieldRemark) => void
  onRemove: () => void
}

function Remark({ remark: { field, reason }, free, onChange, onRemove }: RemarkProps) {
  const { review, content } = useWords()
  const { returning } = review
  const fields = contentFields.filter((known) => known === field || free.includes(known))
  return (
    <div className={css.remark}>
      <ChoiceField
        name={`remark-${field}`}
        label={returning.field}
        options={fields.map((value) => ({ value, label: content[value] }))}
        value={field}
        onChange={(value) => {
          const chosen = fields.find((known) => known === value)
          if (chosen) onChange({ field: chosen, reason })
        }}
      />
      <ProseField
        name={`remark-reason-${field}`}
        label={returning.fieldReason}
        minRows={1}
        value={reason}
        onChange={(text) => onChange({ field, reason: text })}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={returning.removeField(content[field])}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
