import type { Endpoint, InputOf } from '@app/shared/core/endpoint.ts'
import type { FeedView } from '@app/shared/feeds/rules.ts'
import { Button } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react'
import { Suspense, useRef, useState } from 'react'
import { fileUrl } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { late } from '#ui/late.ts'
import { PopPanel } from '#ui/pop-panel.tsx'
import css from './export-button.module.css'
import { ExportProgress } from './export-progress.tsx'
import { useExport } from './use-export.ts'

const FeedDialog = late(async () => (await import('./feed-dialog.tsx')).FeedDialog)

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
  /** What must be on the server before the rows are those on screen; a fault stops the export. */
  before?: () => Promise<unknown>
  /** Among the small actions of a part of the page, not of the page itself. */
  quiet?: true
}

type Format = 'xlsx' | 'csv' | 'ods'

const looks = {
  usual: { icon: 18, button: { variant: 'default' } },
  quiet: { icon: 16, button: { variant: 'subtle', size: 'compact-sm' } },
} as const

/** What is on screen, all of its pages, as a spreadsheet. */
export function ExportButton<E extends FileEndpoint>(props: Props<E>) {
  const { file, query, id, rows, feed } = props
  const words = useWords().shell.export
  const root = useRef<HTMLDivElement>(null)
  const { state, start, stop } = useExport({
    before: props.before,
    onEnded: () => returnFocus(root.current),
  })
  const look = props.quiet ? looks.quiet : looks.usual
  const icon = <IconFileSpreadsheet size={look.icon} aria-hidden="true" />
  if (rows === 0) {
    return (
      <ActionButton {...look.button} leftSection={icon} blockedBy={words.none}>
        {words.excel(rows)}
      </ActionButton>
    )
  }
  const urlOf = (format: Format) => {
    const params = { format, ...(id !== undefined && { id }) }
    // Every such endpoint takes a format and a query; TypeScript cannot see that of all of them.
    return fileUrl(file, { params, query } as unknown as InputOf<E>)
  }
  return (
    <div ref={root} className={`${css.split} no-print`}>
      <Button
        {...look.button}
        leftSection={icon}
        className={css.main}
        aria-disabled={state !== null || undefined}
        onClick={() => start(urlOf('xlsx'))}
      >
        {words.excel(rows)}
      </Button>
      <OtherFormats look={look} feed={feed} id={id} urlOf={urlOf} onChoose={start} />
      {state?.isSlow && <ExportProgress state={state} onStop={stop} />}
    </div>
  )
}

/** Whoever stopped it stands on a button that is about to go. */
function returnFocus(root: HTMLElement | null): void {
  if (root?.querySelector('[data-stop]') === document.activeElement)
    root?.querySelector('button')?.focus()
}

interface OtherProps {
  look: (typeof looks)[keyof typeof looks]
  feed: FeedView | undefined
  id: string | undefined
  urlOf: (format: Format) => string
  onChoose: (url: string) => void
}

function OtherFormats({ look, feed, id, urlOf, onChoose }: OtherProps) {
  const { shell } = useWords()
  const [isLinking, setLinking] = useState(false)
  return (
    <>
      <PopPanel
        {...look.button}
        label={shell.export.other}
        text={<IconChevronDown size={look.icon} aria-hidden="true" />}
        width={220}
        className={css.more}
      >
        {(close) => {
          const choice = (text: string, choose: () => void) => (
            <li key={text}>
              <button
                type="button"
                onClick={() => {
                  close()
                  choose()
                }}
              >
                {text}
              </button>
            </li>
          )
          return (
            <ul className={css.formats}>
              {(['csv', 'ods'] as const).map((format) =>
                choice(shell.export[format], () => onChoose(urlOf(format))),
              )}
              {feed && choice(shell.export.feed, () => setLinking(true))}
            </ul>
          )
        }}
      </PopPanel>
      {feed && isLinking && (
        <Suspense>
          <FeedDialog
            view={feed}
            question={questionOf(urlOf('csv'), id)}
            onClose={() => setLinking(false)}
          />
        </Suspense>
      )}
    </>
  )
}

/** The address of the file as a question: whose table it is stands beside the filters. */
function questionOf(url: string, id: string | undefined): string {
  const { searchParams } = new URL(url, window.location.origin)
  if (id !== undefined) searchParams.set('id', id)
  return searchParams.toString()
}
