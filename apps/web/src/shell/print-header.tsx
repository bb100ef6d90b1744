import { useSyncExternalStore } from 'react'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { useAsOf } from '#parts/url-state.ts'
import { Brand } from './brand.tsx'
import css from './print-header.module.css'

/** At the head of the paper: which system, figures of which day, who printed it and when. */
export function PrintHeader() {
  const { programme, today, user } = useSession()
  const { printed } = useWords().shell
  const { day, instant } = useFormat()
  const asOf = useAsOf() ?? today
  const printedAt = useSyncExternalStore(subscribe, () => lastPrintedAt)
  return (
    <div className={css.head} data-print-head>
      <Brand programmeCode={programme?.code} />
      <div className={css.when}>
        <span>{printed.asOf(day(asOf))}</span>
        <span>{printed.by(user.name, instant(printedAt))}</span>
      </div>
    </div>
  )
}

let lastPrintedAt = Date.now()

/** The time is that of the printing, not that of the page. */
function subscribe(listener: () => void) {
  const onPrint = () => {
    lastPrintedAt = Date.now()
    listener()
  }
  window.addEventListener('beforeprint', onPrint)
  return () => window.removeEventListener('beforeprint', onPrint)
}
