import type { Batch } from '@app/shared/imports/contract.ts'
import { outcomes } from '@app/shared/imports/rules.ts'
import { useFormat } from '#core/format.ts'
import css from './receipt.module.css'
import { useImportWords } from './words.ts'

/** What an import did: with its number, to be printed and filed. */
export function Receipt({ batch }: { batch: Batch }) {
  const { importWizard, imports } = useImportWords()
  const { receipt: words, outcomeOf } = importWizard
  const { instant } = useFormat()
  const counts = outcomes.filter((outcome) => batch.counts[outcome] > 0)
  return (
    <section className="panel">
      <dl className="facts">
        <dt>{words.number}</dt>
        <dd>
          <strong>{batch.id}</strong>
        </dd>
        <dt>{words.kind}</dt>
        <dd>{imports.kind[batch.kind]}</dd>
        <dt>{words.counts}</dt>
        <dd>{counts.map((outcome) => outcomeOf[outcome](batch.counts[outcome])).join(' · ')}</dd>
        <dt>{words.file}</dt>
        <dd lang="vi">{batch.fileName}</dd>
        <dt>{words.at}</dt>
        <dd>{instant(batch.at)}</dd>
        <dt>{words.by}</dt>
        <dd>{batch.by}</dd>
      </dl>
      <p className={css.undo}>
        <UndoLine batch={batch} />
      </p>
    </section>
  )
}

function UndoLine({ batch: { undone, undoUntil } }: { batch: Batch }) {
  const { receipt: words } = useImportWords().importWizard
  const { instant } = useFormat()
  if (undone) return words.undone(instant(undone.at), undone.by)
  return undoUntil ? words.undoUntil(instant(undoUntil)) : words.past
}
