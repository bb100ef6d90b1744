import { imports } from '@app/shared/imports/contract.ts'
import { type ProjectColumnKey, projectColumns } from '@app/shared/projects/sheet.ts'
import { expect, test } from 'vitest'
import { givenProject } from '#testing/given.ts'
import { checked, requestOf } from '#testing/imports.ts'
import { reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'

const everyColumn = Object.keys(projectColumns) as ProjectColumnKey[]

/** A city-level project, one with something in every column that serves it, and one with little. */
async function office() {
  const world = await reportingWorld()
  const city = { code: '07-ĐA/TU', level: 'city' as const, title: 'Đề án của thành phố' }
  const cityProjectId = await givenProject(world.store, { ...city, unitId: 'dong-da' })
  await givenProject(world.store, {
    ...{ code: 'BĐ-01', title: '=Sinh hoạt chi bộ', kind: 'chuyen_de', cityProjectId },
    ...{ cooperatingUnitIds: ['dong-da'], officer: 'Nguyễn Thị Bình', supervisor: 'Trần An' },
    ...{ foundingDocument: '07-HD/TU; 08-HD/TU', weight: 1.5, dueOn: '2015-06-30' },
  })
  await givenProject(world.store, { code: 'BĐ-02', dueOn: null })
  return world
}

test.each(['xlsx', 'ods', 'csv'])(
  'the list exported as %s and imported again changes nothing',
  async (format) => {
    const world = await office()
    const url = `/api/projects.${format}?columns=${everyColumn.join()}`
    const { rawPayload } = await world.request(reviewer, { method: 'GET', url })
    const sent = { query: { name: `danh-sach.${format}` }, file: new Uint8Array(rawPayload) }
    const request = requestOf(await world.did(reviewer, imports.read, sent))
    expect(request.kind).toBe('projects')
    const { rows, groups } = await checked(world, request)
    expect(groups).toEqual([])
    expect(rows.map(({ key, outcome, cells }) => [key, outcome, cells])).toEqual([
      ['07-ĐA/TU', 'unchanged', []],
      ['BĐ-01', 'unchanged', []],
      ['BĐ-02', 'unchanged', []],
    ])
  },
)
