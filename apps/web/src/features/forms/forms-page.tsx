import type { FormSummary } from '@app/shared/forms/contract.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { formsQuery } from './form-queries.ts'
import css from './forms-page.module.css'
import { RemoveDialog } from './remove-dialog.tsx'
import { useFormWords } from './words.ts'

export async function loader() {
  await load(formsQuery)
  return null
}

/** The forms there are: the product's own, then those of the city. */
export function Component() {
  const { forms } = useFormWords()
  const { person } = useSession()
  const { data, error } = useQuery(formsQuery)
  const mayEdit = hasRole(person, 'reviewer', 'admin')
  return (
    <Page
      title={forms.title}
      actions={
        mayEdit && (
          <Button
            component={Link}
            to={paths.formNew()}
            leftSection={<IconPlus size={18} aria-hidden="true" />}
          >
            {forms.add}
          </Button>
        )
      }
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="stack">
          <p className={css.lead}>{forms.lead}</p>
          <ul className={css.list}>
            {data.items.map((form) => (
              <FormCard key={form.id} form={form} mayEdit={mayEdit} />
            ))}
          </ul>
        </div>
      )}
    </Page>
  )
}

function FormCard({ form, mayEdit }: { form: FormSummary; mayEdit: boolean }) {
  const { forms } = useFormWords()
  const keepAsOf = useKeepAsOf()
  const [isRemoving, setRemoving] = useState(false)
  const { id, number, title, about, columns, charts, builtIn } = form
  return (
    <li className="panel">
      <div className={css.number} lang="vi">
        {number}
      </div>
      <h2 className={css.title} lang="vi">
        <Link to={keepAsOf(paths.form(id))}>{title}</Link>
      </h2>
      {about && <p lang="vi">{about}</p>}
      <p className="muted">
        {[forms.columns(columns), forms.charts(charts), builtIn ? forms.builtIn : forms.own].join(
          ' · ',
        )}
      </p>
      {mayEdit && !builtIn && (
        <div className={css.actions}>
          <Button component={Link} to={paths.formEdit(id)} variant="default" size="compact-md">
            {forms.edit}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setRemoving(true)}>
            {forms.remove}
          </Button>
        </div>
      )}
      {isRemoving && <RemoveDialog form={form} onClose={() => setRemoving(false)} />}
    </li>
  )
}
