import { reports } from '@app/shared/reports/contract.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { query } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'
import { id, openServer } from './fake-office.ts'
import { askAgainNow, keepAnswer } from './saved-rows.ts'

afterEach(() => queryClient.clear())

const now = query(reports.list, { query: { period: '2014-Q3' } }).queryKey
const then = query(reports.list, { query: { period: '2014-Q3', asOf: '2014-08-01' } }).queryKey
const one = query(reports.get, { params: { id } }).queryKey

test('a saved report stands in every list of today, not in those of an earlier day', () => {
  const server = openServer()
  const page = { items: [server.row()], total: 1, page: 1, pageSize: 50 }
  queryClient.setQueryData(now, page)
  queryClient.setQueryData(then, page)
  queryClient.setQueryData<unknown>(one, { ...server.row(), rounds: [] })
  const asked = vi.spyOn(queryClient, 'refetchQueries')
  keepAnswer(server.save('Ửng', { results: 'Đã xong' }, 1))
  expect(queryClient.getQueryData(now)?.items[0]?.results).toBe('Đã xong')
  expect(queryClient.getQueryData(then)?.items[0]?.results).toBe('')
  expect(queryClient.getQueryData(one)).toMatchObject({ results: 'Đã xong', rounds: [] })
  expect(asked).not.toHaveBeenCalled()
  expect(queryClient.getQueryState(now)?.isInvalidated).toBe(true)
  askAgainNow()
  expect(asked).toHaveBeenCalledOnce()
})
