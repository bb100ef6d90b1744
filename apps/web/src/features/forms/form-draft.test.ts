import { vi } from '@app/shared/i18n/vi.ts'
import { expect, test } from 'vitest'
import { draftText, exampleDraft, faultLines, readDraft } from './form-draft.ts'

test('the example is a form that can be added as it is', () => {
  const { definition, faults } = readDraft(draftText(exampleDraft), vi)
  expect(faults).toEqual([])
  expect(definition?.columns).toHaveLength(7)
})

test('a description that is read, written and read again says the same', () => {
  const { definition } = readDraft(draftText(exampleDraft), vi)
  expect(definition).not.toBeNull()
  if (definition) expect(readDraft(draftText(definition), vi).definition).toEqual(definition)
})

test('what is no JSON is said to be none', () => {
  expect(readDraft('{ "number": ', vi)).toEqual({
    ...{ definition: null, draft: null, faults: [vi.forms.notJson] },
  })
})

test('places are counted from one', () => {
  const text = draftText({ ...exampleDraft, columns: [{ column: 'title' }, { column: 'mau' }] })
  expect(readDraft(text, vi).faults).toEqual([`columns[2].column: ${vi.field['form-column']}`])
  expect(faultLines({ 'definition.signers.0.titles.1': 'x' })).toEqual(['signers[1].titles[2]: x'])
})
