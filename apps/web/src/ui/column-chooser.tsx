import { fold } from '@app/shared/core/text.ts'
import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { announce } from '#core/announcer.tsx'
import { useWords } from '#core/words.tsx'
import css from './column-chooser.module.css'
import { PopPanel } from './pop-panel.tsx'

export interface ChoosableColumn {
  readonly key: string
  readonly label: string
  /** Always shown, always first. */
  readonly fixed?: boolean
}

interface Props {
  columns: readonly ChoosableColumn[]
  /** Keys of the shown columns in their order. */
  shown: readonly string[]
  /** What the reset brings back. */
  usual: readonly string[]
  onChange: (shown: string[]) => void
}

export function ColumnChooser(props: Props) {
  const { columns } = useWords().shell
  return (
    <PopPanel
      text={columns.open}
      label={columns.open}
      leftSection={<IconColumns size={18} aria-hidden="true" />}
    >
      {() => <ColumnList {...props} />}
    </PopPanel>
  )
}

/** The list itself: shown columns first in their order, then the others. */
export function ColumnList({ columns, shown, usual, onChange }: Props) {
  const words = useWords().shell.columns
  const [search, setSearch] = useState('')
  const order = [...shown.map((key) => columns.find((column) => column.key === key)), ...columns]
  const listed = [...new Set(order)].filter((column) => column !== undefined)
  const found = listed.filter(({ label }) => fold(label).includes(fold(search)))
  const firstFree = listed.findIndex(({ fixed }) => !fixed)
  const toggle = (key: string) =>
    onChange(shown.includes(key) ? shown.filter((other) => other !== key) : [...shown, key])
  const move = ({ key, label }: ChoosableColumn, to: number) => {
    const next = shown.filter((other) => other !== key)
    next.splice(to, 0, key)
    onChange(next)
    announce(words.place(label, to + 1, next.length))
  }
  return (
    <div className={css.chooser}>
      <TextInput
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ul className={css.list}>
        {found.map((column) => (
          <ColumnItem
            key={column.key}
            column={column}
            place={shown.indexOf(column.key)}
            first={firstFree}
            last={shown.length - 1}
            onToggle={() => toggle(column.key)}
            onMove={(to) => move(column, to)}
          />
        ))}
      </ul>
      <Button variant="subtle" size="compact-sm" onClick={() => onChange([...usual])}>
        {words.reset}
      </Button>
    </div>
  )
}

interface ItemProps {
  column: ChoosableColumn
  /** Among the shown ones; −1 for a column that is not. */
  place: number
  /** The first and last place it may take. */
  first: number
  last: number
  onToggle: () => void
  onMove: (to: number) => void
}

function ColumnItem({ column, place, first, last, onToggle, onMove }: ItemProps) {
  const words = useWords().shell.columns
  const canMove = place !== -1 && !column.fixed
  return (
    <li className={css.item}>
      <Checkbox
        className={css.check}
        label={column.fixed ? `${column.label} (${words.fixed})` : column.label}
        checked={place !== -1}
        disabled={column.fixed ?? false}
        onChange={onToggle}
      />
      {canMove && (
        <>
          <MoveButton
            label={words.up(column.label)}
            onMove={place > first ? () => onMove(place - 1) : null}
          >
            <IconArrowUp size={16} aria-hidden="true" />
          </MoveButton>
          <MoveButton
            label={words.down(column.label)}
            onMove={place < last ? () => onMove(place + 1) : null}
          >
            <IconArrowDown size={16} aria-hidden="true" />
          </MoveButton>
        </>
      )}
    </li>
  )
}

interface MoveProps {
  label: string
  /** `null` at the end of the list: the button stays, so that the focus does. */
  onMove: (() => void) | null
  children: ReactNode
}

function MoveButton({ label, onMove, children }: MoveProps) {
  return (
    <ActionIcon
      variant="subtle"
      size={32}
      aria-label={label}
      aria-disabled={onMove === null}
      {...(onMove === null && { 'data-disabled': true })}
      onClick={() => onMove?.()}
    >
      {children}
    </ActionIcon>
  )
}
