import type { ImportField } from '@app/shared/imports/fields.ts'
import { useMemo } from 'react'
import { ActionButton } from '#ui/action-button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Notice } from '#ui/notice.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import css from './columns-step.module.css'
import { columnsOf, fieldGroups, samplesOf } from './file-columns.ts'
import { FontNote } from './font-note.tsx'
import { StepBar } from './step-bar.tsx'
import type { StepProps } from './step-props.ts'
import { type Draft, sheetOf } from './wizard.ts'
import { useImportWords } from './words.ts'

/** The second step: each field beside the column that it is taken from. */
export function ColumnsStep({ draft, move, go }: StepProps) {
  const { columns: words } = useImportWords().importWizard
  const { main, others } = fieldGroups(draft)
  const columns = useFieldColumns(draft, move)
  const table = (fields: readonly ImportField[]) => (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={columns}
      rows={fields}
      rowKey={({ key }) => key}
      density="compact"
      frozen={false}
    />
  )
  return (
    <div className="stack">
      <SheetLine draft={draft} onChange={() => go('file')} />
      <FontNote draft={draft} move={move} />
      <Missing draft={draft} fields={main} />
      {table(main)}
      <Unused draft={draft} />
      {others.length > 0 && (
        <Disclosure summary={words.others(others.length)}>{table(others)}</Disclosure>
      )}
      <StepBar
        draft={draft}
        onBack={() => go('file')}
        blockedBy={Object.keys(draft.mapping).length === 0 && words.nothing}
        onNext={() => go('check')}
      />
    </div>
  )
}

function SheetLine({ draft, onChange }: { draft: Draft; onChange: () => void }) {
  const { columns: words } = useImportWords().importWizard
  const { name, rows } = sheetOf(draft)
  const { header, file, sheet } = draft
  const below = file.guesses[sheet]?.rows ?? rows.length - header.row - header.count
  return (
    <div className={css.sheet}>
      <span>
        {words.lead(name, header.row + header.count, below)}
        {file.guesses[sheet]?.remembered && ` ${words.remembered}`}
      </span>
      <ActionButton variant="subtle" size="compact-md" onClick={onChange}>
        {words.change}
      </ActionButton>
    </div>
  )
}

function Missing({ draft, fields }: { draft: Draft; fields: readonly ImportField[] }) {
  const words = useImportWords()
  const missing = fields.filter(({ key, required }) => required && draft.mapping[key] === undefined)
  if (missing.length === 0) return null
  const names = missing.map(({ header }) => header(words)).join(', ')
  return <Notice tone="warning">{words.importWizard.columns.missing(names)}</Notice>
}

function Unused({ draft }: { draft: Draft }) {
  const { columns: words } = useImportWords().importWizard
  const used = new Set(Object.values(draft.mapping))
  const unused = columnsOf(draft).filter(({ column }) => !used.has(column))
  if (unused.length === 0) return null
  const names = unused.map(({ letter, heading }) =>
    heading ? words.option(letter, heading) : letter,
  )
  return <p className="muted">{words.unused(names.join('; '))}</p>
}

function useFieldColumns(draft: Draft, move: StepProps['move']): TableColumn<ImportField>[] {
  const words = useImportWords()
  const { columns } = words.importWizard
  const options = useMemo(
    () =>
      columnsOf(draft).map(({ column, letter, heading }) => ({
        value: String(column),
        label: columns.option(letter, heading),
      })),
    [draft, columns],
  )
  return [
    {
      key: 'field',
      header: columns.field,
      width: '12rem',
      cell: ({ header, required }) => (
        <>
          {header(words)} {required && <span className="muted">({columns.required})</span>}
        </>
      ),
    },
    {
      key: 'column',
      header: columns.column,
      width: '16rem',
      cell: ({ key, header }) => (
        <ChoiceField
          name={`column.${key}`}
          label={columns.columnOf(header(words))}
          labelHidden
          clearable
          placeholder={columns.none}
          options={options}
          value={draft.mapping[key] === undefined ? null : String(draft.mapping[key])}
          onChange={(value) =>
            move({ type: 'column', field: key, column: value === null ? null : Number(value) })
          }
        />
      ),
    },
    {
      key: 'samples',
      header: columns.samples,
      width: '16rem',
      cell: ({ key }) => <Samples draft={draft} field={key} />,
    },
  ]
}

function Samples({ draft, field }: { draft: Draft; field: string }) {
  const { noSample } = useImportWords().importWizard.columns
  const column = draft.mapping[field]
  const samples = column === undefined ? [] : samplesOf(draft, field)
  if (samples.length === 0)
    return <span className="muted">{column === undefined ? '–' : noSample}</span>
  return (
    <span lang="vi" className={css.samples}>
      {samples.map((sample) => (
        <span key={sample}>{sample}</span>
      ))}
    </span>
  )
}
