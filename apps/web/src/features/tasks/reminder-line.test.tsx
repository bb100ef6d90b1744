import type { Notice } from '@app/shared/notices/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { openOffice } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { ReminderLine } from './reminder-line.tsx'

const reminder: Notice = {
  ...{ id: 3, kind: 'reminder', periodId: '2014-Q3', periodName: 'Quý III/2014', reportId: null },
  ...{ projectCode: null, projectTitle: null, address: null, by: 'Lê Thanh Hoa', count: 3 },
  ...{ at: '2014-09-29T08:00:00+07:00', readAt: null },
}

afterEach(() => queryClient.clear())

/** Shows the line for a report in this state, and waits until the notices are there. */
async function open(notice: Partial<Notice>, state: Report['state']) {
  const items = [{ ...reminder, ...notice }]
  openOffice(() => Response.json({ items, total: 1, page: 1, pageSize: 20, unread: 1 }))
  // The line reads the state alone.
  const reports = [{ state } as Report]
  showAt('/viec-can-lam', <ReminderLine periodId="2014-Q3" reports={reports} />)
  await expect.poll(() => queryClient.isFetching() === 0).toBe(true)
}

test('an unread reminder of the period stands on top, with who reminds and of how much', async () => {
  await open({}, 'draft')
  await screen.findByText('Lê Thanh Hoa nhắc: còn 3 báo cáo Quý III/2014 chưa gửi')
  const link = screen.getByRole('link', { name: 'Xem thông báo' })
  expect(link.getAttribute('href')).toBe('/thong-bao')
})

test.each([
  ['it was read', { readAt: '2014-09-29T09:00:00+07:00' }, 'draft'],
  ['it is of another period', { periodId: '2014-Q2' }, 'draft'],
  ['it is no reminder', { kind: 'opened' }, 'draft'],
  ['nothing is missing any more', {}, 'submitted'],
  ['what is left was returned', {}, 'returned'],
] as const)('there is no line when %s', async (_, notice, state) => {
  await open(notice, state)
  expect(screen.queryByRole('link', { name: 'Xem thông báo' })).toBeNull()
})
