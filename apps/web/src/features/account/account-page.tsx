import type { Duty } from '@app/shared/session/rules.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { useFeedWords } from '#parts/feed-words.ts'
import { LanguageChoice } from '#parts/language-choice.tsx'
import { policyQuery } from '#parts/policy-query.ts'
import { paths } from '#paths.ts'
import { Notice } from '#ui/notice.tsx'
import css from './account-page.module.css'
import { OwnSessions } from './own-sessions.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor/second-factor.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function Component() {
  const { user, duty } = useSession()
  const { account, shell } = useWords()
  return (
    <Page title={account.title} context={user.name} width="text">
      <div className="stack">
        {duty && <DutyNotice duty={duty} />}
        <section className="panel" aria-labelledby="password">
          <h2 id="password">{account.password.title}</h2>
          <PasswordForm />
        </section>
        <SecondFactor />
        <Profile />
        {duty === null && <OwnSessions />}
        <Feeds />
        <section className="panel" aria-labelledby="display">
          <h2 id="display">{account.display}</h2>
          <div className={css.choices}>
            <span>{shell.account.language}</span>
            <LanguageChoice />
            <span>{shell.account.theme}</span>
            <ThemeChoice />
          </div>
        </section>
      </div>
    </Page>
  )
}

/** Why nothing else is open yet. */
function DutyNotice({ duty }: { duty: Duty }) {
  const { password } = useWords().account
  const { data } = useQuery(policyQuery)
  const text = {
    'given-password': password.given,
    'aged-password': password.aged(data?.maxAgeDays ?? 0),
    'second-factor': useWords().problem['second-factor-required'],
  }
  return <Notice tone="warning">{text[duty]}</Notice>
}

function Feeds() {
  const { feeds } = useFeedWords()
  return (
    <section className="panel" aria-labelledby="feeds">
      <h2 id="feeds">{feeds.title}</h2>
      <p>{feeds.lead}</p>
      <Link to={paths.feeds()}>{feeds.list.open}</Link>
    </section>
  )
}

function Profile() {
  const { user, unit, roles } = useSession()
  const { account, shell, role: roleNames } = useFeedWords()
  return (
    <section className="panel" aria-labelledby="profile">
      <h2 id="profile">{account.profile}</h2>
      <dl className={css.facts}>
        <dt>{account.name}</dt>
        <dd>{user.name}</dd>
        <dt>{account.username}</dt>
        <dd>{user.username}</dd>
        <dt>{account.unit}</dt>
        <dd>{unit?.name ?? shell.account.city}</dd>
        <dt>{account.roles}</dt>
        <dd>{roles.map((role) => roleNames[role]).join(', ')}</dd>
      </dl>
      <p className={css.note}>{account.profileNote}</p>
    </section>
  )
}
