import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { engineOf } from './drafts/browser-engine.ts'
import { openServer } from './drafts/fake-office.ts'
import { LeftNote } from './left-note.tsx'

test('what came too late for a sent report can be read until it is dropped', async () => {
  const row = openServer({ id: 'p-3_2014-Q3', state: 'submitted', allowedActions: [] }).row()
  const report: ReportDetail = {
    ...row,
    ...{
      previous: null,
      series: [],
      lastSent: null,
      rounds: [],
      projectDueOn: null,
      keepingEnded: null,
    },
  }
  openOffice(({ method, path }) => {
    if (path === '/api/session') return Response.json(sessionOf('badinh'))
    return method === 'GET' ? Response.json(report) : refuse(409, 'wrong-state', 'Đang chờ duyệt')
  })
  const { user } = showAt('/bao-cao', <LeftNote report={report} />)
  expect(screen.queryByText(/còn giữ trên máy này/)).toBeNull()
  engineOf('badinh').view().edit(row, { results: 'Gõ muộn một phút.' })
  await screen.findByText('Gõ muộn một phút.')
  await user.click(screen.getByRole('button', { name: 'Bỏ nội dung này' }))
  await expect.poll(() => screen.queryByText('Gõ muộn một phút.')).toBeNull()
  expect(engineOf('badinh').waiting()).toEqual([])
})
