import { type BatchDetail, imports as files } from '@app/shared/imports/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { batchQuery } from './import-queries.ts'
import { Receipt } from './receipt.tsx'
import { PartTable } from './row-tables.tsx'
import { UndoButton } from './undo-button.tsx'
import { useImportWords } from './words.ts'
import { PrintButton } from './written-step.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  await load(batchQuery(Number(params.lo)))
  return null
}

/** One import as it was, with the rows that it wrote. */
export function Component() {
  const { importWizard: words } = useImportWords()
  const { lo = '' } = useParams()
  const { data: batch, error } = useQuery(batchQuery(Number(lo)))
  return (
    <Page
      title={words.receipt.title(Number(lo))}
      context={<Link to={paths.imports()}>{words.title}</Link>}
      actions={
        batch && (
          <>
            <ExportButton file={files.rowsFile} id={lo} query={{}} rows={batch.rows.length} />
            <UndoButton batch={batch} />
            <PrintButton />
          </>
        )
      }
    >
      {error && <ProblemNotice error={error} />}
      {!batch && !error && <Loading />}
      {batch && (
        <div className="stack">
          <Receipt batch={batch} />
          <WrittenRows rows={batch.rows} />
        </div>
      )}
    </Page>
  )
}

type Row = BatchDetail['rows'][number]

function WrittenRows({ rows }: { rows: readonly Row[] }) {
  const { importWizard } = useImportWords()
  const { receipt: words, preview } = importWizard
  const columns: TableColumn<Row>[] = [
    { key: 'row', header: preview.row, nowrap: true, cell: ({ row }) => row },
    { key: 'key', header: preview.key, nowrap: true, cell: (row) => <RowLink row={row} /> },
    {
      key: 'name',
      header: preview.name,
      width: '16rem',
      cell: ({ name }) => <span lang="vi">{name}</span>,
    },
    {
      key: 'what',
      header: words.what,
      nowrap: true,
      cell: ({ added }) => (added ? words.added : words.changed),
    },
  ]
  return (
    <section>
      <h2>{words.rows}</h2>
      <PartTable
        caption={words.rows}
        rows={rows}
        columns={columns}
        rowKey={({ row, entity, entityId }) => `${row} ${entity} ${entityId}`}
      />
    </section>
  )
}

function RowLink({ row: { entity, entityId, key } }: { row: Row }) {
  if (entity !== 'project') return key || '–'
  return <Link to={paths.project(entityId)}>{key}</Link>
}
