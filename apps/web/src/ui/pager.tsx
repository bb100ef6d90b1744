import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { useWords } from '#core/words.tsx'
import css from './pager.module.css'

interface Props {
  /** From 1. */
  page: number
  pageSize: number
  /** Rows over all pages. */
  total: number
  pageSizes?: readonly number[]
  /** Names in the address. */
  pageParam?: string
  sizeParam?: string
}

const usualSizes = [50, 100, 200]

/** Links to pages; the rest of the address stays as it is. */
export function Pager(props: Props) {
  const { page, pageSize, total, pageSizes = usualSizes, pageParam = 'trang' } = props
  const { pager } = useWords().shell
  const { search } = useLocation()
  const last = Math.max(1, Math.ceil(total / pageSize))
  const first = (page - 1) * pageSize + 1
  const hrefOf = (to: number) => ({ search: withParam(search, pageParam, to === 1 ? null : to) })
  return (
    <div className={css.pager}>
      <span>
        {total === 0 ? pager.empty : pager.range(first, Math.min(page * pageSize, total), total)}
      </span>
      {last > 1 && (
        <nav aria-label={pager.label}>
          <ol className={css.pages}>
            <Step to={page > 1 ? hrefOf(page - 1) : null} label={pager.previous} sign="‹" />
            {pagesAround(page, last).map((to, at) =>
              to === null ? (
                <li key={`gap-${at}`} aria-hidden="true">
                  …
                </li>
              ) : (
                <li key={to}>
                  <Link
                    to={hrefOf(to)}
                    className={css.link}
                    aria-label={pager.page(to)}
                    aria-current={to === page ? 'page' : undefined}
                  >
                    {to}
                  </Link>
                </li>
              ),
            )}
            <Step to={page < last ? hrefOf(page + 1) : null} label={pager.next} sign="›" />
          </ol>
        </nav>
      )}
      {total > Math.min(...pageSizes) && <PageSize {...props} />}
    </div>
  )
}

interface StepProps {
  to: { search: string } | null
  label: string
  sign: string
}

function Step({ to, label, sign }: StepProps) {
  if (to === null) return null
  return (
    <li>
      <Link to={to} className={css.link} aria-label={label}>
        <span aria-hidden="true">{sign}</span>
      </Link>
    </li>
  )
}

function PageSize({
  pageSize,
  pageSizes = usualSizes,
  pageParam = 'trang',
  sizeParam = 'dong',
}: Props) {
  const { pager } = useWords().shell
  const { search } = useLocation()
  const navigate = useNavigate()
  const id = useId()
  const choose = (size: string) =>
    void navigate({ search: withParam(withParam(search, pageParam, null), sizeParam, size) })
  return (
    <div className={css.size}>
      <label htmlFor={id}>{pager.size}</label>
      <NativeSelect
        id={id}
        size="xs"
        value={String(pageSize)}
        data={pageSizes.map(String)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </div>
  )
}

function withParam(search: string, name: string, value: string | number | null): string {
  const params = new URLSearchParams(search)
  if (value === null) params.delete(name)
  else params.set(name, String(value))
  return `?${params}`
}

/** The first, the last and the pages around this one; `null` for pages left out. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, last]
  const pages = [...new Set(near)].filter((to) => to >= 1 && to <= last).sort((a, b) => a - b)
  return pages.flatMap((to, at) => {
    const before = pages[at - 1] ?? to - 1
    if (to - before === 1) return [to]
    return to - before === 2 ? [to - 1, to] : [null, to]
  })
}
