import { expect, test } from 'vitest'
import { columnsIn, FormDraft, headingsIn, reworded } from './draft.ts'

const columns = [
  { column: 'title', width: 40 },
  { header: 'Thời gian', columns: [{ column: 'startsOn' }, { column: 'dueOn', width: 10 }] },
  { header: 'Tỷ lệ', columns: [{ column: 'percent', header: 'Thực hiện' }] },
]

test('columns laid flat and put together again are the same columns', () => {
  expect(headingsIn(columnsIn({ columns }))).toEqual(columns)
})

test('a column that is moved between two of a group parts the group', () => {
  const [title, starts, due, percent] = columnsIn({ columns })
  const moved = [starts, title, due, percent].flatMap((column) => column ?? [])
  expect(headingsIn(moved)).toEqual([
    { header: 'Thời gian', columns: [{ column: 'startsOn' }] },
    { column: 'title', width: 40 },
    { header: 'Thời gian', columns: [{ column: 'dueOn', width: 10 }] },
    { header: 'Tỷ lệ', columns: [{ column: 'percent', header: 'Thực hiện' }] },
  ])
})

test('another wording keeps its English, and no words are no text', () => {
  expect(reworded({ vi: 'Cũ', en: 'Old' }, 'Mới')).toEqual({ vi: 'Mới', en: 'Old' })
  expect(reworded('Cũ', '')).toBeUndefined()
})

test('what the fields do not know is kept, deeper groups are for the text', () => {
  const read = FormDraft.safeParse({ rows: 'projects', columns, notes: ['Một'] })
  expect(read.data).toMatchObject({ notes: ['Một'] })
  const deep = [{ header: 'a', columns: [{ header: 'b', columns: [{ column: 'gap' }] }] }]
  expect(FormDraft.safeParse({ rows: 'projects', columns: deep }).success).toBe(false)
})
