import type { FaultGroup } from '@app/shared/imports/contract.ts'
import { faultKey, withSureFixes } from '@app/shared/imports/groups.ts'
import { ActionButton } from '#ui/action-button.tsx'
import css from './check-step.module.css'
import { DownloadFaulty } from './download-faulty.tsx'
import { FaultGroupBox } from './fault-group.tsx'
import { useSeen } from './seen.ts'
import { StepBar } from './step-bar.tsx'
import type { CheckedProps } from './step-props.ts'
import type { Settled } from './wizard.ts'
import { useImportWords } from './words.ts'

/** The third step: faults by kind, each with what mends it. Whatever is mended keeps its place. */
export function CheckStep(props: CheckedProps) {
  const { draft, check, isRunning, move, go } = props
  const { check: words } = useImportWords().importWizard
  const before = draft.settled.flatMap(({ mends }) => (mends ? [mends.group] : []))
  const groups = useSeen(before, check.groups, faultKey)
  const present = new Set(check.groups.map(faultKey))
  const settled = new Map(draft.settled.map((one) => [one.key, one]))
  const isMended = (key: string) => !present.has(key) || (isRunning && settled.has(key))
  return (
    <div className="stack">
      <Standing {...props} />
      {groups.length > 0 && (
        <section>
          <h3>{words.groups}</h3>
          <ul className={css.groups}>
            {groups.map((group) => {
              const key = faultKey(group)
              const own = { settled: settled.get(key), isMended: isMended(key) }
              return <FaultGroupBox key={key} {...{ draft, check, group, move, ...own }} />
            })}
          </ul>
        </section>
      )}
      <StepBar
        draft={draft}
        start={<DownloadFaulty draft={draft} faulty={check.summary.faulty} />}
        onBack={() => go('columns')}
        onNext={() => go('preview')}
      />
    </div>
  )
}

/** How many rows are good, how many are not, and every clear fix with one press. */
function Standing({ check, draft, isRunning, move }: CheckedProps) {
  const { check: words } = useImportWords().importWizard
  const { added, changed, unchanged, doubtful, faulty } = check.summary
  const sure = sureFixes(check.groups, draft.settled)
  const rows = new Set(sure.flatMap(({ mends }) => mends?.group.rows ?? [])).size
  return (
    <div className={`panel ${css.standing}`}>
      <div role="status" className={css.line}>
        <strong>{faulty > 0 ? words.faulty(faulty) : words.fine}</strong>
        <span className="muted">
          {isRunning ? words.again : words.good(added + changed + unchanged + doubtful)}
        </span>
      </div>
      {faulty > 0 && <p className={`muted ${css.line}`}>{words.stay}</p>}
      {(check.groups.length > 0 || draft.settled.length > 0) && (
        <div className={css.line}>
          <ActionButton
            variant={sure.length > 0 ? 'light' : 'default'}
            blockedBy={sure.length === 0 && words.sureNone}
            pending={isRunning}
            onClick={() => move({ type: 'settle', settled: sure })}
          >
            {words.sure(sure.length)}
          </ActionButton>
          {sure.length > 0 && <span className="muted">{words.sureNote(rows)}</span>}
        </div>
      )}
    </div>
  )
}

/** Those that leave no choice, each as something of its own that can be taken back. */
function sureFixes(groups: readonly FaultGroup[], settled: readonly Settled[]): Settled[] {
  const known = new Set(settled.map(({ key }) => key))
  return groups.flatMap((group) => {
    const decisions = withSureFixes({}, [group])
    const key = faultKey(group)
    const [fix] = group.fixes
    if (!fix || known.has(key) || Object.keys(decisions).length === 0) return []
    return [{ key, decisions, mends: { group, fix } }]
  })
}
