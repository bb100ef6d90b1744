import type { Round } from '@app/shared/reports/contract.ts'
import type { ReportAction } from '@app/shared/reports/rules.ts'
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconEye,
  IconLockOpen,
  IconPencil,
  IconSend,
  IconSignature,
} from '@tabler/icons-react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import css from './rounds.module.css'

const icons = {
  save: IconPencil,
  submit: IconSend,
  recall: IconArrowBackUp,
  receive: IconEye,
  return: IconArrowBackUp,
  approve: IconCircleCheck,
  unapprove: IconArrowBackUp,
  reopen: IconLockOpen,
  sign: IconSignature,
} satisfies Record<ReportAction, unknown>

/** Every sending, return and approval of a report with its reasons, latest first. */
export function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const { shell } = useWords()
  if (rounds.length === 0) return <p className="muted">{shell.rounds.none}</p>
  const latestFirst = rounds.toSorted((left, right) => Date.parse(right.at) - Date.parse(left.at))
  return (
    <ol className={css.rounds} aria-label={shell.rounds.title}>
      {latestFirst.map((round) => (
        <RoundStep key={`${round.version}-${round.action}`} round={round} />
      ))}
    </ol>
  )
}

function RoundStep({ round }: { round: Round }) {
  const { reportAction, content } = useWords()
  const format = useFormat()
  const Icon = icons[round.action]
  return (
    <li className={css.round} data-action={round.action}>
      <Icon size={18} aria-hidden="true" className={css.icon} />
      <div>
        <strong className={css.action}>{reportAction[round.action]}</strong>{' '}
        <span className="muted">
          {round.by} · <time dateTime={round.at}>{format.instant(round.at)}</time>
        </span>
        {round.reason && (
          <p className={css.reason} lang="vi">
            {round.reason}
          </p>
        )}
        {round.fields.length > 0 && (
          <ul className={css.fields}>
            {round.fields.map(({ field, reason }) => (
              <li key={field}>
                {content[field]}: <span lang="vi">{reason}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
