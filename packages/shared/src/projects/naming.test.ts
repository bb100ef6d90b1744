import { expect, test } from 'vitest'
import { projectIdOf, projectRank, projectSearchOf } from './naming.ts'

test.each([
  ['07-ĐA/TU', '07-da-tu'],
  ['BĐ-07', 'bd-07'],
  [' Đề án  số 1 ', 'de-an-so-1'],
  ['–', ''],
  // `/de-an/moi` is the page for a new one.
  ['Mới', 'ma-moi'],
])('the code “%s” gives the id “%s”', (code, id) => {
  expect(projectIdOf(code)).toBe(id)
})

const project = { code: '07-ĐA/TU', title: 'Nâng cao năng lực', unitName: 'Quận Ba Đình' }

test('a search looks through code, title and unit, by the beginnings of words', () => {
  const text = projectSearchOf(project, project.unitName)
  expect(text).toBe(' 7 da tu nang cao nang luc quan ba dinh')
  expect(text).toContain(' ba')
})

test('the code comes before the title, words in another order last', () => {
  const ranks = ['07-ĐA/TU', 'năng lực', 'dinh nang'].map((q) => projectRank(q, project))
  expect(ranks).toEqual([0, 2, 4])
  expect(projectRank('quy hoach', project)).toBeGreaterThan(4)
})
