import { type Batch, imports as files } from '@app/shared/imports/contract.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { ExportButton } from '#parts/export-button.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import css from './batch-table.module.css'
import { UndoButton } from './undo-button.tsx'
import { useImportWords } from './words.ts'

/** What was imported so far, latest first. */
export function BatchTable({ batches }: { batches: readonly Batch[] }) {
  const { importWizard, imports } = useImportWords()
  const { list: words, receipt, outcomeOf } = importWizard
  const { instant } = useFormat()
  return (
    <section>
      <div className={css.head}>
        <h2>{words.title}</h2>
        <ExportButton quiet file={files.file} query={{}} rows={batches.length} />
      </div>
      <DataTable
        caption={words.title}
        captionHidden
        rows={batches}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>}
        columns={[
          {
            key: 'id',
            header: receipt.number,
            nowrap: true,
            cell: ({ id }) => <Link to={paths.importBatch(id)}>{receipt.title(id)}</Link>,
          },
          { key: 'at', header: receipt.at, nowrap: true, cell: ({ at }) => instant(at) },
          { key: 'kind', header: receipt.kind, cell: ({ kind }) => imports.kind[kind] },
          {
            key: 'file',
            header: receipt.file,
            width: '12rem',
            cell: ({ fileName }) => <span lang="vi">{fileName}</span>,
          },
          { key: 'by', header: receipt.by, cell: ({ by }) => by },
          {
            key: 'counts',
            header: receipt.counts,
            cell: ({ counts }) =>
              `${outcomeOf.added(counts.added)} · ${outcomeOf.changed(counts.changed)}`,
          },
          {
            key: 'state',
            header: words.state,
            nowrap: true,
            cell: ({ undone }) => (undone ? words.states.undone : words.states.kept),
          },
          {
            key: 'actions',
            header: words.actions,
            nowrap: true,
            screenOnly: true,
            cell: (batch) => <UndoButton batch={batch} size="compact-md" />,
          },
        ]}
      />
    </section>
  )
}
