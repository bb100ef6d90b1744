import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { session } from '@app/shared/session/contract.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { announce } from '#core/announcer.tsx'
import { useWords } from '#core/words.tsx'
import css from './sample-accounts.module.css'

type Account = NonNullable<
  OutputOf<(typeof session)['welcome']>['sampleAccounts']
>['accounts'][number]

interface Props {
  accounts: readonly Account[]
  onChoose: (username: string) => void
}

/** The committee's own people first: they are few, and their pages show the most. */
const order = ['reviewer', 'leader', 'admin', 'unit-leader', 'officer'] as const

/** Only while the sample is loaded: one press fills in the form. */
export function SampleAccounts({ accounts, onChoose }: Props) {
  const { account, role: roleNames } = useWords()
  const groups = order
    .map((role) => ({ role, members: accounts.filter((member) => member.role === role) }))
    .filter(({ members }) => members.length > 0)
  return (
    <section className={css.accounts} aria-labelledby="sample-accounts">
      <h2 id="sample-accounts">{account.signIn.sampleTitle}</h2>
      <p className="muted">{account.signIn.sampleLead}</p>
      {groups.map(({ role, members }) => (
        <Group key={role} name={roleNames[role]} members={members} onChoose={onChoose} />
      ))}
    </section>
  )
}

const few = 6

interface GroupProps {
  name: string
  members: readonly Account[]
  onChoose: (username: string) => void
}

function Group({ name, members, onChoose }: GroupProps) {
  const { signIn } = useWords().account
  const [isWhole, setWhole] = useState(false)
  const hidden = isWhole ? 0 : Math.max(0, members.length - few)
  const choose = ({ username, name: person }: Account) => {
    onChoose(username)
    announce(signIn.filled(person))
  }
  return (
    <section className={css.group} aria-label={name}>
      <h3>{name}</h3>
      <div className={css.buttons}>
        {members.slice(0, members.length - hidden).map((member) => (
          <Button
            key={member.username}
            variant="default"
            size="compact-sm"
            title={member.name}
            onClick={() => choose(member)}
          >
            {member.unit ?? member.name}
          </Button>
        ))}
        {hidden > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
            {signIn.sampleMore(hidden)}
          </Button>
        )}
      </div>
    </section>
  )
}
