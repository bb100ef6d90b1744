import { expect, test } from 'vitest'
import { draftOf, faultsOf, shownDraft } from './period-draft.ts'

const known = {
  periods: [
    {
      ...({ id: '2014-Q3', kind: 'quarter', from: '2014-07-01', to: '2014-09-30' } as const),
      dueAt: '2014-10-05T23:59:59+07:00',
    },
  ],
  today: '2014-09-29',
}

test('untouched, the form shows the proposal', () => {
  expect(shownDraft({ kind: 'quarter' }, known)).toMatchObject({
    ...{ id: '2014-Q4', name: 'Quý\u00a0IV/2014', from: '2014-10-01', dueOn: '2015-01-05' },
  })
})

test('other days bring their own name, but never over one that was typed', () => {
  const moved = { kind: 'quarter', from: '2015-01-01', to: '2015-03-31' } as const
  expect(shownDraft(moved, known)).toMatchObject({ id: '2015-Q1', name: 'Quý\u00a0I/2015' })
  expect(shownDraft({ ...moved, name: 'Quý đầu' }, known)).toMatchObject({
    ...{ id: '2015-Q1', name: 'Quý đầu' },
  })
  expect(shownDraft({ ...moved, id: '' }, known).id).toBe('')
})

test('a day that is none stays empty and is complained of at its field', () => {
  const shown = shownDraft({ kind: 'quarter', dueOn: null }, known)
  expect(shown.dueOn).toBeNull()
  expect(faultsOf(draftOf(shown)).map(({ path }) => path.join())).toContain('dueOn')
})

test('days in the wrong order are faults before anything is sent', () => {
  const reversed = shownDraft({ kind: 'quarter', from: '2015-01-01', to: '2014-12-31' }, known)
  expect(faultsOf(draftOf(reversed)).map(({ message }) => message)).toContain('ends-before-start')
  const hasty = shownDraft({ kind: 'quarter', dueOn: '2014-12-30' }, known)
  expect(faultsOf(draftOf(hasty)).map(({ message }) => message)).toContain('due-before-end')
})
