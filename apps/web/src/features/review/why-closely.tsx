import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { IconFlag } from '@tabler/icons-react'
import { useWords } from '#core/words.tsx'
import css from './why-closely.module.css'

/** Why the report should be looked at closely; each reason opens its rule. */
export function WhyClosely({ report: { flags, limits } }: { report: ReportDetail }) {
  const { review, flag, shell } = useWords()
  if (flags.length === 0) return <p className={css.none}>{shell.flags.none}</p>
  return (
    <section className={css.why} aria-label={shell.flags.title}>
      <strong>{shell.flags.title}</strong>
      {flags.map(({ code, amount }) => (
        <details key={code} className={css.reason}>
          <summary className={css.flag}>
            <IconFlag size={16} aria-hidden="true" className={css.icon} />
            {flag[code](amount)}
          </summary>
          <p className={css.rule}>{review.rule[code](limits)}</p>
        </details>
      ))}
    </section>
  )
}
