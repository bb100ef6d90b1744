import {
  columnsIn,
  type DraftColumn,
  type FormDraft,
  reworded,
  viOf,
} from '@app/shared/forms/draft.ts'
import { columnsOf, ordinalKey } from '@app/shared/forms/sheet.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '#core/format.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import type { Option } from '#ui/options.ts'
import { TextField } from '#ui/text-field.tsx'
import css from './form-fields.module.css'
import { useFormWords } from './words.ts'

interface Props {
  draft: FormDraft
  onChange: (columns: readonly DraftColumn[]) => void
}

/** The columns from left to right, each with its words, its group and its width. */
export function FormColumns({ draft, onChange }: Props) {
  const words = useFormWords()
  const { fields } = words.forms
  const columns = columnsIn(draft)
  const options: Option[] = [
    { value: ordinalKey, label: words.forms.column.ordinal },
    ...Object.entries(columnsOf(draft.rows)).map(([value, { header }]) => ({
      ...{ value, label: header(words) },
    })),
  ]
  const unused = options.find(({ value }) => !columns.some(({ column }) => column === value))
  return (
    <fieldset className={css.part}>
      <legend>{fields.columns}</legend>
      <div className={css.heads} aria-hidden="true">
        <span>{fields.column}</span>
        <span>{fields.header}</span>
        <span>{fields.group}</span>
        <span>{fields.width}</span>
      </div>
      <ol className={css.columns}>
        {columns.map((column, at) => (
          // A column has no name of its own: the same one may stand twice.
          <li key={at} className={css.column}>
            <ColumnFields
              {...{ column, at, options }}
              onChange={(next) => onChange(columns.with(at, next))}
            />
            <ColumnActions {...{ columns, at, onChange }} />
          </li>
        ))}
      </ol>
      {unused && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onChange([...columns, { column: unused.value }])}
        >
          {fields.add}
        </Button>
      )}
    </fieldset>
  )
}

interface FieldsProps {
  column: DraftColumn
  at: number
  options: readonly Option[]
  onChange: (column: DraftColumn) => void
}

function ColumnFields({ column, at, options, onChange }: FieldsProps) {
  const { fields } = useFormWords().forms
  const usual = options.find(({ value }) => value === column.column)?.label
  const nth = (label: string) => fields.nth(label, at + 1)
  return (
    <>
      <ChoiceField
        labelHidden
        name={`column.${at}`}
        label={nth(fields.column)}
        value={usual === undefined ? null : column.column}
        placeholder={column.column}
        options={options}
        onChange={(key) => key && onChange({ ...column, column: key })}
      />
      <TextField
        labelHidden
        name={`header.${at}`}
        label={nth(fields.header)}
        placeholder={usual}
        value={viOf(column.header)}
        onChange={(vi) => onChange({ ...column, header: reworded(column.header, vi) })}
      />
      <TextField
        labelHidden
        name={`group.${at}`}
        label={nth(fields.group)}
        value={viOf(column.group)}
        onChange={(vi) => onChange({ ...column, group: reworded(column.group, vi) })}
      />
      <WidthField
        name={`width.${at}`}
        label={nth(fields.width)}
        width={column.width}
        onChange={(width) => onChange({ ...column, width })}
      />
    </>
  )
}

interface WidthProps {
  name: string
  label: string
  width: number | undefined
  onChange: (width: number | undefined) => void
}

/** What is typed stays until the field is left: `4,` is on its way to a number. */
function WidthField({ name, label, width, onChange }: WidthProps) {
  const { number } = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string) => {
    setTyped(text)
    if (text === '') onChange(undefined)
    else if (/^\d{1,2}([.,]\d)?$/.test(text)) onChange(Number(text.replace(',', '.')))
  }
  return (
    <TextField
      labelHidden
      {...{ name, label }}
      value={typed ?? (width === undefined ? '' : number(width))}
      onChange={change}
      onBlur={() => setTyped(null)}
    />
  )
}

interface ActionsProps {
  columns: readonly DraftColumn[]
  at: number
  onChange: (columns: readonly DraftColumn[]) => void
}

function ColumnActions({ columns, at, onChange }: ActionsProps) {
  const { fields } = useFormWords().forms
  const moved = (by: -1 | 1) => {
    const [own, other] = [columns[at], columns[at + by]]
    if (own && other) onChange(columns.with(at, other).with(at + by, own))
  }
  const button = { variant: 'subtle', size: 'md' } as const
  return (
    <span className={css.actions}>
      <ActionIcon
        {...button}
        aria-label={fields.up(at + 1)}
        disabled={at === 0}
        onClick={() => moved(-1)}
      >
        <IconArrowUp size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={fields.down(at + 1)}
        disabled={at === columns.length - 1}
        onClick={() => moved(1)}
      >
        <IconArrowDown size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={fields.remove(at + 1)}
        disabled={columns.length === 1}
        onClick={() => onChange(columns.toSpliced(at, 1))}
      >
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
