import { formatDay } from '@app/shared/core/format.ts'
import { IconHistory } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useWords } from '#core/words.tsx'
import css from './as-of-bar.module.css'
import { useAsOf, useChooseAsOf } from './url-state.ts'

/** Stands once, under the heading of the shell: says that the figures are those of an earlier day. */
export function AsOfBar() {
  const { asOf: words } = useWords().shell
  const asOf = useAsOf()
  const choose = useChooseAsOf()

  // The height of the header is known to style sheets outside React.
  useEffect(() => {
    const root = document.documentElement
    if (asOf === undefined) return
    root.setAttribute('data-as-of', asOf)
    return () => root.removeAttribute('data-as-of')
  }, [asOf])

  if (asOf === undefined) return null
  return (
    <div className={css.bar} role="status">
      <IconHistory size={18} aria-hidden="true" className={css.icon} />
      <span>{words.bar(formatDay(asOf))}</span>
      <button type="button" className={css.now} onClick={() => choose(null)}>
        {words.now}
      </button>
    </div>
  )
}
