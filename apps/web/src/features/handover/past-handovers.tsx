import type { Holdings } from '@app/shared/handover/contract.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { paths } from '#paths.ts'
import css from './handover.module.css'
import { useHandoverWords } from './words.ts'

interface Props extends Pick<Holdings, 'records'> {
  accountId: string
}

export function PastHandovers({ accountId, records }: Props) {
  const { handover } = useHandoverWords()
  const { day } = useFormat()
  return (
    <section className="panel" aria-labelledby="records">
      <h2 id="records">{handover.records}</h2>
      <ul className={css.list}>
        {records.map(({ id, on, successor }) => (
          <li key={id}>
            <Link to={paths.handoverRecord(accountId, id)}>
              {handover.recordOf(day(on), successor)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
