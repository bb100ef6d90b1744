import { handover as endpoints, type Holdings } from '@app/shared/handover/contract.ts'
import { passingOf } from '@app/shared/handover/plan.ts'
import { type HandoverRow, handoverColumns, handoverRows } from '@app/shared/handover/sheet.ts'
import { Link } from 'react-router'
import { ExportButton } from '#parts/export-button.tsx'
import { sheetColumns } from '#parts/sheet-columns.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { fieldId } from '#ui/field.tsx'
import { type Draft, successorIn } from './draft.ts'
import css from './handover.module.css'
import { useHandoverWords } from './words.ts'

interface Props {
  seen: Holdings
  draft: Draft
  onChange: (patch: Partial<Draft>) => void
}

const keys = ['code', 'title', 'before', 'after'] as const

/** Which projects get another officer in charge, with the name before and after. */
export function ProjectChoice({ seen, draft, onChange }: Props) {
  const words = useHandoverWords()
  const { projects: says, row } = words.handover
  const successor = successorIn(seen, draft)
  const chosen = new Set(draft.chosen)
  const passing = passingOf(seen, {
    ...{ successor: successor?.name ?? null, projects: chosen, closes: draft.close },
  })
  const all = handoverRows(passing, words)
  const rows = all.filter(({ kind }) => kind === 'project')
  const columns = sheetColumns<(typeof keys)[number], HandoverRow, typeof words>({
    ...{ sheet: handoverColumns, keys, words },
    own: {
      code: ({ id, code }) => <Link to={paths.project(id)}>{code}</Link>,
      title: ({ title }) => <span lang="vi">{title}</span>,
    },
  })
  return (
    <section
      className="stack"
      id={fieldId('projects')}
      tabIndex={-1}
      aria-labelledby="projects-title"
    >
      <div className={css.head}>
        <h2 id="projects-title">{says.title}</h2>
        <ExportButton
          quiet
          file={endpoints.file}
          id={seen.account.id}
          query={{
            ...{ successor: successor?.id, projects: draft.chosen.join(',') },
            close: draft.close ? 'true' : 'false',
          }}
          rows={all.length}
        />
      </div>
      <p className="muted">{seen.account.unitId === null ? says.leadCity : says.lead}</p>
      <DataTable
        caption={says.title}
        captionHidden
        columns={columns.map((column) => ({ ...column, sortable: false }))}
        rows={rows}
        rowKey={({ id }) => id}
        selection={{
          selected: chosen,
          onChange: (next) => onChange({ chosen: [...next] }),
          labelOf: ({ code }) => code ?? '',
          blockedBy: ({ before }) =>
            before === successor?.name && before !== row.nobody ? says.sameName : null,
        }}
        empty={<EmptyState title={says.none} />}
      />
    </section>
  )
}
