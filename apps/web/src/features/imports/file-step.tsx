import { imports } from '@app/shared/imports/contract.ts'
import { type ImportKind, importKinds, mayImport } from '@app/shared/imports/rules.ts'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link } from 'react-router'
import { fileUrl } from '#core/api.ts'
import { useFormat } from '#core/format.ts'
import { newKey } from '#core/idempotency.ts'
import { useSession } from '#core/session.tsx'
import { paths } from '#paths.ts'
import { late } from '#ui/late.ts'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { DropZone } from './drop-zone.tsx'
import css from './file-step.module.css'
import { FontNote } from './font-note.tsx'
import { batchesQuery } from './import-queries.ts'
import { SheetChoice } from './sheet-choice.tsx'
import { StepBar } from './step-bar.tsx'
import type { StepProps } from './step-props.ts'
import { useReading } from './use-reading.ts'
import { type Draft, isPlain } from './wizard.ts'
import { useImportWords } from './words.ts'

/** The imports so far come after the place for a file, which nobody should wait for. */
const BatchTable = late(async () => (await import('./batch-table.tsx')).BatchTable)

/** The first step: a file, and before there is one, the templates and the imports so far. */
export function FileStep({ draft, move, go }: Omit<StepProps, 'draft'> & { draft: Draft | null }) {
  const { person } = useSession()
  const { read, reading, error } = useReading((file) => {
    const may = (kind: ImportKind) => mayImport(person, kind)
    move({ type: 'read', id: newKey(), file, mayImport: may })
    if (isPlain(file)) go('columns')
  })
  return (
    <div className="stack">
      <ProblemNotice error={error} />
      <DropZone reading={reading} isSecond={draft !== null} onFiles={read} />
      {draft ? (
        <>
          <Earlier draft={draft} />
          <FontNote draft={draft} move={move} />
          <SheetChoice key={draft.id} draft={draft} move={move} />
          <StepBar draft={draft} onNext={() => go('columns')} />
        </>
      ) : (
        <>
          <Templates />
          <Batches />
        </>
      )}
    </div>
  )
}

function Earlier({ draft: { file } }: { draft: Draft }) {
  const { file: words } = useImportWords().importWizard
  const { instant } = useFormat()
  if (!file.earlier) return null
  const { id, at, by } = file.earlier
  const link = (
    <Link to={paths.importBatch(id)} target="_blank">
      {words.openEarlier(id)}
    </Link>
  )
  return <Notice action={link}>{words.earlier(id, instant(at), by)}</Notice>
}

function Templates() {
  const { importWizard: words, imports: names } = useImportWords()
  const { person } = useSession()
  return (
    <section className="panel">
      <h2>{words.templates}</h2>
      <p className="muted">{words.templatesNote}</p>
      <ul className={css.templates}>
        {importKinds
          .filter((kind) => mayImport(person, kind))
          .map((kind) => (
            <li key={kind}>
              <a href={fileUrl(imports.template, { query: { kind } })} download>
                <IconDownload size={18} aria-hidden /> {words.template(names.kind[kind])}
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Batches() {
  const { data, error } = useQuery(batchesQuery)
  if (error) return <ProblemNotice error={error} takesFocus={false} />
  if (!data) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <BatchTable batches={data.items} />
    </Suspense>
  )
}
