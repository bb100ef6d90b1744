import type { AccountRow } from '@app/shared/users/model.ts'
import { rolesText } from '@app/shared/users/sheet.ts'
import { useFormat } from '#core/format.ts'
import { useUserWords } from './words.ts'

export function AccountFacts({ account }: { account: AccountRow }) {
  const words = useUserWords()
  const { users } = words
  const { instant } = useFormat()
  const at = (text: string) => instant(Date.parse(text))
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{users.facts}</h2>
      <dl className="facts">
        <dt>{users.username}</dt>
        <dd>{account.username}</dd>
        <dt>{users.roles}</dt>
        <dd>{rolesText(account.roles, words)}</dd>
        <dt>{users.unit}</dt>
        <dd lang="vi">{account.unitName ?? users.city}</dd>
        <dt>{users.standing}</dt>
        <dd>{users.standings[account.standing]}</dd>
        <dt>{users.signedInAt}</dt>
        <dd>{account.signedInAt === null ? users.never : at(account.signedInAt)}</dd>
        <dt>{users.secondFactor}</dt>
        <dd>
          {account.secondFactorAt === null
            ? users.secondFactorOff
            : users.secondFactorOn(at(account.secondFactorAt))}
        </dd>
        {account.lockedUntil !== null && (
          <>
            <dt>{users.lockedUntil}</dt>
            <dd>{at(account.lockedUntil)}</dd>
          </>
        )}
        {account.passwordUntil !== null && (
          <>
            <dt>{users.passwordUntil}</dt>
            <dd>{at(account.passwordUntil)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
