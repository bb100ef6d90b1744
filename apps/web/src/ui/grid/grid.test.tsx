import { readCells } from '@app/shared/core/clipboard.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { useRef, useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { show } from '#testing/render.tsx'
import { Grid } from './grid.tsx'
import { type CellChange, cursorAt, type GridColumn } from './grid-model.ts'
import { pasteByPosition } from './paste-plan.ts'

interface Row {
  id: string
  name: string
  percent: string
  status: string
  results: string
}

const columns: GridColumn<Row>[] = [
  { key: 'name', header: 'Đề án', kind: 'read', width: 200, text: ({ name }) => name },
  { key: 'percent', header: 'Tỷ lệ', kind: 'number', width: 80, text: ({ percent }) => percent },
  {
    key: 'status',
    header: 'Tình trạng',
    kind: 'choice',
    width: 120,
    text: ({ status }) => status,
    choices: ['Đúng tiến độ', 'Có nguy cơ chậm', 'Chậm tiến độ'].map((label) => ({
      value: label,
      label,
    })),
  },
  { key: 'results', header: 'Kết quả', kind: 'text', width: 200, text: ({ results }) => results },
]

// A window of 600 pixels: happy-dom measures nothing, and draws no rows then.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 600 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 1200 })
})

function Office({ count = 5, lockedId = '' }: { count?: number; lockedId?: string }) {
  const [rows, setRows] = useState<Row[]>(() =>
    Array.from({ length: count }, (_, at) => ({
      id: `r${at}`,
      name: `BĐ-0${at}`,
      percent: `${at}`,
      status: '',
      results: '',
    })),
  )
  const [cursor, setCursor] = useState(cursorAt(0, 1))
  const [before, setBefore] = useState<Row[][]>([])
  const input = useRef<HTMLTextAreaElement>(null)
  const edit = (changes: readonly CellChange[]) => {
    setBefore([...before, rows])
    setRows(
      rows.map((row) =>
        Object.assign(
          { ...row },
          ...changes.filter(({ id }) => id === row.id).map(({ key, text }) => ({ [key]: text })),
        ),
      ),
    )
  }
  const lockOf = ({ id }: Row) => (id === lockedId ? 'Đã gửi' : null)
  const place = {
    rows,
    columns,
    idOf: ({ id }: Row) => id,
    isLocked: (row: Row) => lockOf(row) !== null,
  }
  return (
    <>
      <button type="button">trước</button>
      <Grid
        label="Báo cáo"
        {...{ columns, rows, lockOf, cursor, input }}
        idOf={({ id }) => id}
        cellLabel={({ name }, column) => `${name}, ${column}`}
        onCursor={setCursor}
        onEdit={edit}
        onPaste={(cells, range) => edit(pasteByPosition(cells, range, place).changes)}
        onUndo={() => {
          setRows(before.at(-1) ?? rows)
          setBefore(before.slice(0, -1))
        }}
        onRedo={() => {}}
        onOpen={({ name }) => setRows(rows.map((row) => ({ ...row, results: `mở ${name}` })))}
      />
      <button type="button">sau</button>
    </>
  )
}

const input = () => screen.getByRole<HTMLTextAreaElement>('textbox')
/** What stands in the rows, without their names. */
const cells = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .slice(1)
        .map(({ textContent }) => textContent),
    )
const active = () => input().getAttribute('aria-label')

async function begin(props: Parameters<typeof Office>[0] = {}) {
  const { user } = show(<Office {...props} />)
  await user.tab()
  await user.tab()
  return user
}

test('digits and Enter go down a column as in Excel', async () => {
  const user = await begin()
  await user.keyboard('48{Enter}50{Enter}')
  expect(cells().map(([percent]) => percent)).toEqual(['48', '50', '2', '3', '4'])
  expect(active()).toBe('BĐ-02, Tỷ lệ')
  await user.keyboard('7{Shift>}{Enter}{/Shift}')
  expect(active()).toBe('BĐ-01, Tỷ lệ')
})

test('what UniKey sends is text: its Backspace takes a letter, never a cell', async () => {
  const user = await begin()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  // “vướng”, as the tool types it into a cell that is only chosen.
  await user.keyboard('vu{Backspace}ư{Backspace}{Backspace}vươ{Backspace}ớng')
  expect(input().value).toBe('vướng')
  expect(active()).toBe('BĐ-00, Kết quả')
  await user.keyboard('{Enter}')
  expect(cells()[0]).toEqual(['0', '', 'vướng'])
  expect(cells()[1]).toEqual(['1', '', ''])
})

test('Enter and Escape in the middle of a letter belong to the input method', async () => {
  const user = await begin()
  await user.keyboard('4')
  fireEvent.keyDown(input(), { key: 'Enter', keyCode: 229 })
  fireEvent.keyDown(input(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(input(), { key: 'Escape', isComposing: true })
  expect(active()).toBe('BĐ-00, Tỷ lệ')
  expect(input().value).toBe('4')
  fireEvent.keyDown(input(), { key: 'Enter', keyCode: 13 })
  expect(active()).toBe('BĐ-01, Tỷ lệ')
})

test('Escape brings the old text back, F2 goes on at its end', async () => {
  const user = await begin()
  await user.keyboard('99{Escape}{Enter}')
  expect(cells()[0]?.[0]).toBe('0')
  await user.keyboard('{F2}5{Enter}')
  expect(cells()[1]?.[0]).toBe('15')
})

test('Delete clears the selection, Ctrl+D fills it down, Ctrl+Z takes one step back', async () => {
  const user = await begin()
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Delete}')
  expect(cells().map(([percent]) => percent)).toEqual(['', '', '', '3', '4'])
  await user.keyboard('{Control>}z{/Control}')
  expect(cells().map(([percent]) => percent)).toEqual(['0', '1', '2', '3', '4'])
  await user.keyboard('{Control>}d{/Control}')
  expect(cells().map(([percent]) => percent)).toEqual(['0', '0', '0', '3', '4'])
})

test('Backspace empties the text of one cell, which Escape brings back, and never a selection', async () => {
  const user = await begin()
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Backspace}')
  expect(input().value).toBe('')
  expect(cells().map(([percent]) => percent)).toEqual(['0', '1', '2', '3', '4'])
  await user.keyboard('{Escape}')
  expect(input().value).toBe('2')
})

test('letters, digits and brackets alone are text, whatever they are elsewhere', async () => {
  const user = await begin()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  await user.keyboard('zyad[[1jx{Enter}')
  expect(cells()[0]?.[2]).toBe('zyad[1jx')
})

test('Alt+Down opens the list, an arrow and Enter choose and stay', async () => {
  const user = await begin()
  await user.keyboard('{ArrowRight}{Alt>}{ArrowDown}{/Alt}')
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toHaveLength(3)
  await user.keyboard('{ArrowDown}{Enter}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(cells()[0]?.[1]).toBe('Có nguy cơ chậm')
  expect(active()).toBe('BĐ-00, Tình trạng')
})

test('what is sent already is read, not written', async () => {
  const user = await begin({ lockedId: 'r0' })
  await user.keyboard('48{Enter}{Delete}{ArrowUp}{Delete}')
  expect(cells().map(([percent]) => percent)).toEqual(['0', '', '2', '3', '4'])
})

test('a block is pasted from the active cell on; one step takes it back', async () => {
  const user = await begin({ lockedId: 'r1' })
  const text = '48\tĐúng tiến độ\t"một\nhai"\n49\tx\ty\n50\t\tba\n'
  fireEvent.paste(input(), { clipboardData: { getData: () => text } })
  expect(cells().slice(0, 3)).toEqual([
    ['48', 'Đúng tiến độ', 'một\nhai'],
    ['1', '', ''],
    ['50', '', 'ba'],
  ])
  await user.keyboard('{Control>}z{/Control}')
  expect(cells()[0]).toEqual(['0', '', ''])
})

test('what is selected is copied as a spreadsheet reads it', async () => {
  const user = await begin()
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  let copied = ''
  const clipboardData = { setData: (_: string, text: string) => (copied = text) }
  fireEvent.copy(input(), { clipboardData })
  expect(readCells(copied)).toEqual([['0'], ['1']])
})

test('Tab goes right and on to the next row; after the last cell it leaves, as F6 does at once', async () => {
  const user = await begin({ count: 2 })
  await user.keyboard('{Tab}{Tab}{Tab}')
  expect(active()).toBe('BĐ-01, Tỷ lệ')
  await user.keyboard('{Tab}{Tab}{Tab}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'sau' }))
  await user.tab({ shift: true })
  expect(document.activeElement).toBe(input())
  await user.keyboard('{F6}')
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'sau' }))
})

test('Enter after steps with Tab returns under their beginning', async () => {
  const user = await begin()
  await user.keyboard('1{Tab}{Tab}x{Enter}')
  expect(active()).toBe('BĐ-01, Tỷ lệ')
})

test('Ctrl+Enter takes what was typed and opens the row', async () => {
  const user = await begin()
  await user.keyboard('48{Control>}{Enter}{/Control}')
  expect(cells()[0]?.[2]).toBe('mở BĐ-00')
})

test('of hundreds of rows only those in sight stand in the page', async () => {
  await begin({ count: 550 })
  const drawn = screen.getAllByRole('row').length
  expect(drawn).toBeGreaterThan(15)
  expect(drawn).toBeLessThan(40)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('551')
})
