import type { Check, FaultGroup, Fix } from '@app/shared/imports/contract.ts'
import { faultKey } from '@app/shared/imports/groups.ts'
import { IconCheck } from '@tabler/icons-react'
import { ActionButton } from '#ui/action-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import css from './check-step.module.css'
import { FaultRows } from './fault-rows.tsx'
import { fieldName } from './field-name.ts'
import type { StepProps } from './step-props.ts'
import type { Settled } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props extends Pick<StepProps, 'draft' | 'move'> {
  check: Check
  group: FaultGroup
  settled: Settled | undefined
  isMended: boolean
}

/** One kind of fault: in how many rows, what is wrong, and the ways to mend it. */
export function FaultGroupBox({ draft, check, group, settled, isMended, move }: Props) {
  const { check: words } = useImportWords().importWizard
  const key = faultKey(group)
  const settle = (fix: Fix) =>
    move({
      type: 'settle',
      settled: [{ key, decisions: fix.decisions, mends: { group, fix } }],
    })
  return (
    <li className={css.group} data-mended={isMended || undefined}>
      <div className={css.line}>
        <strong>{words.rows(group.rows.length)}</strong>
        <FaultText {...{ draft, group }} />
      </div>
      <div className={css.fixes}>
        {isMended ? (
          <Mended settled={settled} onUndo={() => move({ type: 'unsettle', key })} />
        ) : (
          <Fixes fixes={group.fixes} onFix={settle} />
        )}
      </div>
      <Disclosure summary={words.show(group.rows.length)} isLazy>
        <FaultRows {...{ draft, check, group, move }} />
      </Disclosure>
    </li>
  )
}

/** Of cells that read differently, one stands as the example: then their kind is not told by what they read. */
function FaultText({ draft, group }: Pick<Props, 'draft' | 'group'>) {
  const words = useImportWords()
  const { code, value, rows } = group
  const [first] = rows
  const isOne = value === '' || rows.length === 1 || faultKey(group).endsWith(` ${value}`)
  const text = words.imports.fault[code](value)
  const shown = isOne || first === undefined ? text : words.importWizard.check.example(text, first)
  const field = fieldName(draft, group.field, words)
  return <span>{field ? `${field}: ${shown}` : shown}</span>
}

function Fixes({ fixes, onFix }: { fixes: readonly Fix[]; onFix: (fix: Fix) => void }) {
  const { fix: words } = useImportWords().imports
  return fixes.map((fix, at) => (
    <ActionButton
      key={`${fix.code} ${fix.value}`}
      size="sm"
      variant={at === 0 ? 'light' : 'default'}
      onClick={() => onFix(fix)}
    >
      {words[fix.code](fix.value)}
    </ActionButton>
  ))
}

function Mended({ settled, onUndo }: { settled: Settled | undefined; onUndo: () => void }) {
  const { importWizard, imports, shell } = useImportWords()
  const fix = settled?.mends?.fix
  const what = fix ? imports.fix[fix.code](fix.value) : importWizard.check.mended
  return (
    <>
      <span className={css.mended}>
        <IconCheck size={18} aria-hidden />
        <span>{fix ? `${importWizard.check.mended}: ${what}` : what}</span>
      </span>
      {fix && (
        <ActionButton
          size="sm"
          variant="subtle"
          aria-label={importWizard.check.undo(what)}
          onClick={onUndo}
        >
          {shell.button.undo}
        </ActionButton>
      )}
    </>
  )
}
