import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { query } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'
import { openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { engineOf } from './drafts/browser-engine.ts'
import { openServer } from './drafts/fake-office.ts'
import { ReportEditor } from './report-editor.tsx'

afterEach(async () => {
  await engineOf('badinh').forget()
  queryClient.clear()
})

/** The newest that was seen of a report stays known: each test has a report of its own. */
function open(id: string, more: Partial<ReportDetail> = {}) {
  const server = openServer({ id })
  const oneQuery = query(reports.get, { params: { id } })
  const detail = (): ReportDetail => ({
    ...server.row(),
    ...{
      previous: null,
      series: [],
      lastSent: null,
      rounds: [],
      projectDueOn: null,
      keepingEnded: null,
    },
    ...more,
  })
  openOffice(({ method, path, body }) => {
    if (path === '/api/session') return Response.json(sessionOf('badinh'))
    if (method === 'GET') return Response.json(detail())
    const { version, ...texts } = reports.save.body.parse(body)
    if (version !== server.row().version) return refuse(409, 'conflict')
    return Response.json(server.save('Ửng', texts as never, version))
  })
  queryClient.setQueryData(oneQuery.queryKey, detail())
  return { server, ...showAt('/bao-cao', <Editor id={id} />) }
}

function Editor({ id }: { id: string }) {
  const { data } = useQuery({ ...query(reports.get, { params: { id } }), enabled: false })
  return data && <ReportEditor report={data} />
}

const results = () => screen.getByLabelText<HTMLTextAreaElement>('Kết quả đạt được trong kỳ')

test('the form saves by itself and says where the text is', async () => {
  const { server, user } = open('p-1_2014-Q3')
  screen.getByText('Đã lưu lúc 10:01')
  await user.type(results(), 'Đã ban hành.')
  screen.getByText('Đang lưu')
  await expect.poll(() => server.row().results).toBe('Đã ban hành.')
  // Whoever types slowly has it saved more than once.
  await screen.findByText(/^Đã lưu lúc 10:0[2-9]$/)
})

test('of two texts in one part the person takes one, at the part itself', async () => {
  const { server, user } = open('p-2_2014-Q3')
  server.save('Lê Thị Hạnh', { results: 'Của chị Hạnh' }, 1)
  await user.type(results(), 'Của tôi')
  const clash = within(await screen.findByRole('group', { name: /^Lê Thị Hạnh cũng sửa mục này/ }))
  clash.getByText('Của chị Hạnh')
  expect(server.row().results).toBe('Của chị Hạnh')
  await user.click(clash.getByRole('button', { name: 'Lấy của Lê Thị Hạnh' }))
  expect(results().value).toBe('Của chị Hạnh')
  expect(screen.queryByRole('group', { name: /cũng sửa mục này/ })).toBeNull()
})

test('whoever kept the last percent reads at the percent that a colleague typed another', async () => {
  const ended = { setBy: 'Trần Thị Ửng', by: 'Phạm Thị Lan', at: '2014-09-29T10:00:00+07:00' }
  const { id: _id, ...before } = openServer({ id: 'p-0_2014-Q2', percent: 40 }).row()
  open('p-9_2014-Q3', { previous: { ...before }, keepingEnded: ended })
  screen.getByText(/^Phạm Thị Lan nhập tỷ lệ khác lúc 10:00 29\/09\/2014/)
  screen.getByRole('button', { name: 'Giữ nguyên kỳ trước' })
})
