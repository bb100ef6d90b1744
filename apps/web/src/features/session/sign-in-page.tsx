import { session } from '@app/shared/session/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#core/api.ts'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { LanguageChoice } from '#parts/language-choice.tsx'
import { Toasts } from '#ui/toasts.tsx'
import { SampleAccounts } from './sample-accounts.tsx'
import { emptyCredentials, SignInForm } from './sign-in-form.tsx'
import css from './sign-in-page.module.css'

const welcomeQuery = query(session.welcome, {})

/** The form stands at once; what the server adds about programme and sample comes beside it. */
export function Component() {
  const { account, shell } = useWords()
  const { data: welcome } = useQuery(welcomeQuery)
  const [credentials, setCredentials] = useState(emptyCredentials)
  const samples = welcome?.sampleAccounts
  return (
    <div className={css.ground}>
      <header className={css.brand}>
        <strong>{shell.product}</strong>
        <span>{welcome?.programme ?? account.signIn.lead}</span>
      </header>
      <main className={css.columns} data-wide={samples ? true : undefined}>
        <section className={css.card}>
          <Page title={account.signIn.title}>
            <SignInForm credentials={credentials} onChange={setCredentials} />
          </Page>
        </section>
        {samples && (
          <SampleAccounts
            accounts={samples.accounts}
            onChoose={(username) => setCredentials({ username, password: samples.password })}
          />
        )}
      </main>
      <footer className={css.foot}>
        <LanguageChoice />
      </footer>
      <Toasts />
    </div>
  )
}
