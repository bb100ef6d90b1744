import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { announce } from './announcer.tsx'
import css from './page.module.css'
import { useWords } from './words.tsx'

interface Props {
  title: string
  /** Of a title that is data, not a word of the interface. */
  titleLang?: 'vi' | undefined
  /** The period or unit the page is about: stands in the window's title and beside the heading. */
  context?: ReactNode
  /** The same as plain text, when `context` is more than text. */
  contextText?: string | undefined
  /** The page's buttons, at the right of its heading. */
  actions?: ReactNode
  /** `text` keeps lines readable; tables and charts take the whole width. */
  width?: 'full' | 'text'
  /** Of a page with several addresses that stays the same page while they change: the first of them. */
  place?: string
  /** Where its work begins, when that is not at the heading. */
  start?: RefObject<HTMLElement | null>
  children?: ReactNode
}

let firstPlace: string | null = null

/** Every page: the window's title, the one h1, which takes the focus when the route changes. */
export function Page(props: Props) {
  const { title, titleLang, context, contextText, actions, width = 'full', children } = props
  const { start } = props
  const { product } = useWords().shell
  const { pathname } = useLocation()
  const place = props.place ?? pathname
  const heading = useRef<HTMLHeadingElement>(null)
  const extra = contextText ?? (typeof context === 'string' ? context : '')

  // The window and the focus are outside React.
  useEffect(() => {
    document.title = [title, extra, product].filter(Boolean).join(' · ')
  }, [title, extra, product])

  // The first page of a visit is read from its top; a later one begins at its heading.
  useEffect(() => {
    firstPlace ??= place
    if (firstPlace === place) return
    firstPlace = ''
    const begin = start?.current ?? heading.current
    begin?.focus({ preventScroll: true })
    announce(heading.current?.textContent ?? '')
  }, [place, start])

  return (
    <div className={css.page} data-width={width}>
      <div className={css.head} data-page-head>
        <div className={css.titles}>
          <h1 ref={heading} tabIndex={-1} lang={titleLang} className={css.title}>
            {title}
          </h1>
          {context && <div className={css.context}>{context}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
