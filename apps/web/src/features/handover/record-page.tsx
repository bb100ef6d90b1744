import { handover as endpoints } from '@app/shared/handover/contract.ts'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { DrawnView } from '#parts/drawn-view.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { recordQuery } from './handover-queries.ts'
import { useHandoverWords } from './words.ts'

export async function loader({ params: { so = '' } }: LoaderFunctionArgs) {
  await load(recordQuery(so))
  return null
}

/** The record of a handover, as it will be printed and signed. */
export function Component() {
  const { so = '' } = useParams()
  const { record: words } = useHandoverWords().handover
  const { data: record, error } = useQuery(recordQuery(so))
  if (!record) return error ? <ProblemNotice error={error} /> : <Loading />
  const { leaver, rows, sheet } = record
  return (
    <Page
      title={words.title}
      context={<Link to={paths.userAccount(leaver.id)}>{words.account}</Link>}
      contextText={leaver.name}
      actions={
        <>
          <ExportButton file={endpoints.recordFile} id={so} query={{}} rows={rows.length} />
          <Button
            leftSection={<IconPrinter size={18} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {words.print}
          </Button>
        </>
      }
    >
      <DrawnView sheet={sheet} />
    </Page>
  )
}
