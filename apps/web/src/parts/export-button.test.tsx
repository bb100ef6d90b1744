import { projects } from '@app/shared/projects/contract.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcer } from '#core/announcer.tsx'
import { showAt } from '#testing/render.tsx'
import { Toasts } from '#ui/toasts.tsx'
import { ExportButton } from './export-button.tsx'

/** What the browser was given to save, and what was asked of the server. */
let saved: string[]
let asked: { url: string; signal: AbortSignal }[]

beforeEach(() => {
  saved = []
  asked = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function serverAnswers(answer: (signal: AbortSignal) => Response): void {
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push({ url, signal })
    return answer(signal)
  })
}

const headers = {
  'content-disposition': 'attachment; filename="De-an.xlsx"',
  'x-expected-length': '4000000',
}

/** Sends a quarter of a file and no more, until the reader leaves. */
function endless(signal: AbortSignal): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(1_000_000))
      signal.addEventListener('abort', () => controller.error(signal.reason))
    },
  })
  return new Response(body, { headers })
}

function showButton() {
  return showAt(
    '/',
    <>
      <ExportButton
        file={projects.file}
        query={{ status: 'late', columns: 'code,gap' }}
        rows={1217}
      />
      <Announcer />
      <Toasts />
    </>,
  )
}

const excelButton = () => screen.getByRole('button', { name: 'Xuất Excel (1.217 dòng)' })

test('the rows on screen are saved under the name that the server gives, in each format', async () => {
  serverAnswers(() => new Response('x', { headers }))
  const { user } = showButton()
  await user.click(excelButton())
  await expect.poll(() => saved).toEqual(['De-an.xlsx'])
  await user.click(screen.getByRole('button', { name: 'Định dạng khác' }))
  await user.click(screen.getByRole('button', { name: 'Tệp CSV' }))
  await expect.poll(() => saved).toHaveLength(2)
  expect(asked.map(({ url }) => url)).toEqual([
    '/api/projects.xlsx?status=late&columns=code%2Cgap&lang=vi',
    '/api/projects.csv?status=late&columns=code%2Cgap&lang=vi',
  ])
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('what takes longer says how far it is, and is stopped on the server too', async () => {
  serverAnswers(endless)
  const { user } = showButton()
  await user.click(excelButton())
  expect(screen.queryByRole('button', { name: 'Dừng' })).toBeNull()
  const stop = await screen.findByRole('button', { name: 'Dừng' }, { timeout: 5000 })
  expect(screen.getByText('Đã tải khoảng 25% (1 MB)')).toBeDefined()
  await user.click(excelButton())
  expect(asked).toHaveLength(1)
  await user.click(stop)
  await expect.poll(() => screen.queryByRole('button', { name: 'Dừng' })).toBeNull()
  expect(asked[0]?.signal.aborted).toBe(true)
  expect(screen.getByText('Đã dừng xuất tệp')).toBeDefined()
  expect(document.activeElement).toBe(excelButton())
  expect(saved).toEqual([])
})

test('a refusal is told in its own words', async () => {
  const message = 'Nhiều người đang xuất tệp cùng lúc. Đợi một lát rồi xuất lại.'
  serverAnswers(() =>
    Response.json({ code: 'unavailable', message, requestId: 'r' }, { status: 503 }),
  )
  const { user } = showButton()
  await user.click(excelButton())
  expect((await screen.findByRole('alert')).textContent).toContain(message)
  expect(saved).toEqual([])
})

test('beside the formats the same rows can be had as a live link', async () => {
  const query = { status: 'late', columns: 'code,gap' }
  const { user } = showAt(
    '/',
    <ExportButton file={projects.file} feed="projects" query={query} rows={3} />,
  )
  await user.click(screen.getByRole('button', { name: 'Định dạng khác' }))
  await user.click(screen.getByRole('button', { name: 'Tạo liên kết tự cập nhật' }))
  const dialog = await screen.findByRole('dialog', { name: 'Tạo liên kết tự cập nhật' })
  expect(within(dialog).getByRole('textbox', { name: 'Tên liên kết' })).toHaveProperty(
    'value',
    'Danh sách đề án',
  )
})

test('without rows there is nothing to export, and the button says so', () => {
  showAt('/', <ExportButton file={projects.file} query={{}} rows={0} />)
  expect(screen.getByText('Không có dòng nào để xuất')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Định dạng khác' })).toBeNull()
})
