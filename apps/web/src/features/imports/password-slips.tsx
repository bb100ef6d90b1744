import type { Receipt } from '@app/shared/imports/contract.ts'
import { useFormat } from '#core/format.ts'
import css from './password-slips.module.css'
import { useImportWords } from './words.ts'

type Slip = Receipt['passwords'][number]

/** On paper only: one slip per person to cut out, by unit. */
export function PasswordSlips({ passwords }: { passwords: readonly Slip[] }) {
  const { passwords: words } = useImportWords().importWizard
  const units = Map.groupBy(passwords, ({ unitName }) => unitName)
  return (
    <div className={css.sheet} data-slips>
      {[...units].map(([unitName, slips]) => (
        <section key={unitName}>
          <h4>{unitName || words.city}</h4>
          <div className={css.slips}>
            {slips.map((slip) => (
              <OneSlip key={slip.username} slip={slip} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function OneSlip({ slip }: { slip: Slip }) {
  const { importWizard, imports, shell } = useImportWords()
  const { passwords: words } = importWizard
  const { instant } = useFormat()
  return (
    <div className={css.slip}>
      <strong>
        {shell.product}: {words.slipTitle}
      </strong>
      <dl>
        <dt>{words.person}</dt>
        <dd lang="vi">{slip.name}</dd>
        <dt>{imports.unit}</dt>
        <dd lang="vi">{slip.unitName || words.city}</dd>
        <dt>{words.address}</dt>
        <dd>{window.location.origin}</dd>
        <dt>{imports.username}</dt>
        <dd>
          <code>{slip.username}</code>
        </dd>
        <dt>{words.password}</dt>
        <dd>
          <code>{slip.password}</code>
        </dd>
        <dt>{words.until}</dt>
        <dd>{instant(slip.until)}</dd>
      </dl>
      <p>{words.slipNote}</p>
    </div>
  )
}
