import type { DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import { forms } from '@app/shared/forms/contract.ts'
import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { Button, Checkbox } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { fileUrl } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { DrawnView } from '#parts/drawn-view.tsx'
import { PeriodSelect } from '#parts/period-select.tsx'
import { UnitSelect } from '#parts/unit-select.tsx'
import { useAsOf, useKeepAsOf } from '#parts/url-state.ts'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'

import css from './form-page.module.css'
import {
  formQuery,
  periodsQuery,
  questionIn,
  sheetQuery,
  unitsQuery,
  useBegunPeriods,
  useFilling,
} from './form-queries.ts'
import { useFormWords } from './words.ts'

export async function loader({ request, params: { bieu = '' } }: LoaderFunctionArgs) {
  const question = await questionIn(request)
  await Promise.all([
    load(formQuery(bieu)),
    load(sheetQuery(bieu, question)),
    load(periodsQuery),
    load(unitsQuery(question.asOf)),
  ])
  return null
}

/** A form with its figures, as it will be printed. */
export function Component() {
  const { bieu = '' } = useParams()
  const { forms: words } = useFormWords()
  const keepAsOf = useKeepAsOf()
  const { question } = useFilling()
  const form = useQuery(formQuery(bieu)).data
  const { data, error } = useQuery({
    ...sheetQuery(bieu, question),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={form?.number ?? words.title}
      titleLang="vi"
      contextText={form?.title}
      context={<Link to={keepAsOf(paths.forms())}>{words.all}</Link>}
      actions={<Actions id={bieu} question={question} />}
    >
      <div className="stack">
        <Controls />
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Loading />}
        {data && <Paper sheet={data} />}
      </div>
    </Page>
  )
}

function Paper({ sheet }: { sheet: DrawnSheet }) {
  const { forms: words } = useFormWords()
  const { charts } = sheet
  return (
    <>
      <DrawnView sheet={sheet} />
      {charts.length > 0 && (
        <p className="muted no-print">
          {words.secondSheet(charts.map(({ title }) => title).join('; '))}
        </p>
      )}
    </>
  )
}

interface ActionsProps {
  id: string
  question: ReturnType<typeof useFilling>['question']
}

function Actions({ id, question }: ActionsProps) {
  const { forms: words, shell } = useFormWords()
  return (
    <>
      <AsOfControl />
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {shell.button.print}
      </Button>
      <Button
        component="a"
        href={fileUrl(forms.file, { params: { id, format: 'xlsx' }, query: question })}
        download
        leftSection={<IconFileSpreadsheet size={18} aria-hidden="true" />}
      >
        {words.download}
      </Button>
    </>
  )
}

/** Somebody who sees one unit only has no unit to choose. */
function Controls() {
  const { forms: words } = useFormWords()
  const { person, today } = useSession()
  const asOf = useAsOf()
  const { includeUnapproved, setUnapproved } = useFilling()
  const periods = useBegunPeriods(asOf ?? today)
  const units = useQuery(unitsQuery(asOf)).data?.items ?? []
  const seesOne = hasRole(person, ...unitRoles) && !hasRole(person, 'reviewer', 'leader', 'admin')
  return (
    <div className={`${css.controls} no-print`}>
      <PeriodSelect periods={periods} fallback={periods[0]?.id ?? null} />
      {!seesOne && <UnitSelect units={units} />}
      <Checkbox
        label={words.includeUnapproved}
        checked={includeUnapproved}
        onChange={(event) => setUnapproved(event.currentTarget.checked)}
      />
    </div>
  )
}
