import type { Endpoint, InputOf } from '@app/shared/core/endpoint.ts'
import type { FeedView } from '@app/shared/feeds/rules.ts'
import { Button } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { fileUrl } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { PopPanel } from '#ui/pop-panel.tsx'
import css from './export-button.module.css'
import { type Exporting, useExport } from './use-export.ts'

const FeedDialog = lazy(async () => {
  const { FeedDialog } = await import('./feed-dialog.tsx')
  return { default: FeedDialog }
})

type FileEndpoint = Endpoint & { method: 'GET'; path: `/api/${string}.:format` }
type FileQuery<E extends FileEndpoint> =
  InputOf<E> extends { query: infer Query } ? Omit<Query, 'lang'> : never

interface Props<E extends FileEndpoint> {
  file: E
  /** The question of the table on screen, with its columns in their order, without its page. */
  query: FileQuery<E>
  /** Whose table it is, where the address names somebody: a period, a project. */
  id?: string | undefined
  /** Rows over all pages. */
  rows: number
  /** What a live link calls this list; absent: it has none. */
  feed?: FeedView
}

const formats = ['xlsx', 'csv', 'ods'] as const

/** What is on screen, all of its pages, as a spreadsheet. */
export function ExportButton<E extends FileEndpoint>({ file, query, id, rows, feed }: Props<E>) {
  const { shell, feeds } = useWords()
  const words = shell.export
  const [isLinking, setLinking] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const { state, start, stop } = useExport(() => {
    // Whoever stopped it stands on a button that is about to go.
    if (root.current?.querySelector('[data-stop]') === document.activeElement)
      root.current?.querySelector('button')?.focus()
  })
  const urlOf = (format: (typeof formats)[number]) => {
    const params = { format, ...(id !== undefined && { id }) }
    // Every such endpoint takes a format and a query; TypeScript cannot see that of all of them.
    return fileUrl(file, { params, query } as unknown as InputOf<E>)
  }
  const icon = <IconFileSpreadsheet size={18} aria-hidden="true" />
  if (rows === 0) {
    return (
      <ActionButton variant="default" leftSection={icon} blockedBy={words.none}>
        {words.excel(rows)}
      </ActionButton>
    )
  }
  return (
    <div ref={root} className={`${css.split} no-print`}>
      <Button
        variant="default"
        leftSection={icon}
        className={css.main}
        aria-disabled={state !== null || undefined}
        onClick={() => start(urlOf('xlsx'))}
      >
        {words.excel(rows)}
      </Button>
      <PopPanel
        label={words.other}
        text={<IconChevronDown size={18} aria-hidden="true" />}
        width={220}
        className={css.more}
      >
        {(close) => (
          <ul className={css.formats}>
            {(['csv', 'ods'] as const).map((format) => (
              <li key={format}>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    start(urlOf(format))
                  }}
                >
                  {words[format]}
                </button>
              </li>
            ))}
            {feed && (
              <li>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    setLinking(true)
                  }}
                >
                  {feeds.make}
                </button>
              </li>
            )}
          </ul>
        )}
      </PopPanel>
      {feed && isLinking && (
        <Suspense>
          <FeedDialog
            view={feed}
            question={new URL(urlOf('csv'), window.location.origin).search.slice(1)}
            onClose={() => setLinking(false)}
          />
        </Suspense>
      )}
      {state?.isSlow && <Progress state={state} onStop={stop} />}
    </div>
  )
}

/** Hangs under the button, so that nothing on the page moves for it. */
function Progress({ state, onStop }: { state: Exporting; onStop: () => void }) {
  const words = useWords().shell.export
  const { received, expected } = state
  const part = expected > 0 ? Math.min(received / expected, 0.99) : 0
  const size = words.megabytes(Math.round(received / 100_000) / 10)
  return (
    <div className={css.progress}>
      <span>{expected > 0 ? words.progress(Math.floor(part * 100), size) : words.preparing}</span>
      <progress aria-label={words.preparing} {...(expected > 0 && { value: part })} />
      <Button data-stop variant="default" size="compact-sm" onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  )
}
