import type { Endpoint, InputOf } from '@app/shared/core/endpoint.ts'
import type { FeedView } from '@app/shared/feeds/rules.ts'
import { Button } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { fileUrl } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { PopPanel } from '#ui/pop-panel.tsx'
import css from './export-button.module.css'

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
  /** Rows over all pages. */
  rows: number
  /** What a live link calls this list; absent: it has none. */
  feed?: FeedView
}

/** What is on screen, all of its pages, as a spreadsheet: links, so that the browser saves them. */
export function ExportButton<E extends FileEndpoint>({ file, query, rows, feed }: Props<E>) {
  const { shell, feeds } = useWords()
  const words = shell.export
  const [isLinking, setLinking] = useState(false)
  const icon = <IconFileSpreadsheet size={18} aria-hidden="true" />
  if (rows === 0) {
    return (
      <ActionButton variant="default" leftSection={icon} blockedBy={words.none}>
        {words.excel(rows)}
      </ActionButton>
    )
  }
  const hrefOf = (format: 'xlsx' | 'csv' | 'ods') =>
    // Every such endpoint takes a format and a query; TypeScript cannot see that of all of them.
    fileUrl(file, { params: { format }, query } as InputOf<E>)
  return (
    <div className={css.split}>
      <Button
        component="a"
        variant="default"
        href={hrefOf('xlsx')}
        download
        leftSection={icon}
        className={css.main}
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
                <a href={hrefOf(format)} download onClick={close}>
                  {words[format]}
                </a>
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
            question={new URL(hrefOf('csv'), window.location.origin).search.slice(1)}
            onClose={() => setLinking(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
