import { type CheckedRow, imports, type Receipt } from '@app/shared/imports/contract.ts'
import type { Outcome } from '@app/shared/imports/rules.ts'
import { parseAsString, useQueryState } from 'nuqs'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useSend } from '#core/api.ts'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { TabsNav } from '#ui/tabs-nav.tsx'
import { DownloadFaulty } from './download-faulty.tsx'
import { firstTab, type PreviewTab, previewTabs, tabOf, tabSlugs } from './preview-tabs.ts'
import { AddedRows, ChangedRows, FaultyRows, PlainRows } from './row-tables.tsx'
import { useSeen } from './seen.ts'
import { SkippedRows } from './skipped-rows.tsx'
import { BackButton } from './step-bar.tsx'
import type { CheckedProps } from './step-props.ts'
import { Twins } from './twins.tsx'
import { UnitTotals } from './unit-totals.tsx'
import { requestOf } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props extends CheckedProps {
  onRecheck: () => void
  onWritten: (receipt: Receipt) => void
}

/** The fourth step: what writing would do, row by row, cell by cell and unit by unit. */
export function PreviewStep(props: Props) {
  const { draft, check, isRunning, go, onRecheck, onWritten } = props
  const [slug] = useQueryState('loai', parseAsString)
  // Deciding the last doubt leads nobody away from it.
  const [first] = useState(() => firstTab(check))
  const tab = tabOf(slug) ?? first
  const write = useSend(imports.write, { onAnswer: onWritten })
  const recheck = () => {
    write.reset()
    onRecheck()
  }
  const send = () => write.mutate({ body: { ...requestOf(draft), stamp: check.stamp } })
  return (
    <div className="stack">
      <ProblemNotice error={wantsPassword(write.error) ? null : write.error} onReload={recheck} />
      <ConfirmPassword error={write.error} onConfirmed={send} onClose={write.reset} />
      <Tabs check={check} tab={tab} />
      {tab !== 'doubtful' && <Doubts check={check} />}
      <TabContent {...props} tab={tab} />
      <FootBar start={<DownloadFaulty draft={draft} faulty={check.summary.faulty} />}>
        <BackButton onBack={() => go('check')} />
        <WriteButton check={check} pending={isRunning || write.isPending} onWrite={send} />
      </FootBar>
    </div>
  )
}

function Tabs({ check, tab }: { check: Props['check']; tab: PreviewTab }) {
  const { importWizard: words, imports: names } = useImportWords()
  const hrefOf = useTabHref()
  const shown = previewTabs.filter((one) => one !== 'units' || check.totals.length > 0)
  return (
    <TabsNav
      label={words.preview.tabs}
      tabs={shown.map((one) => ({
        to: hrefOf(one),
        label: one === 'units' ? words.preview.units : names.outcome[one],
        count: one === 'units' ? undefined : check.summary[one],
        current: one === tab,
        // The button Back of the browser goes a step back, not a tab.
        replace: true,
      }))}
    />
  )
}

function useTabHref(): (tab: PreviewTab) => string {
  const { search } = useLocation()
  return (tab) => {
    const params = new URLSearchParams(search)
    params.set('loai', tabSlugs[tab])
    params.delete('trang')
    return `?${params}`
  }
}

/** Not on the tab where rows are decided: there it would go while somebody decides the last one. */
function Doubts({ check }: { check: Props['check'] }) {
  const { preview: words } = useImportWords().importWizard
  const { doubtful } = check.summary
  const hrefOf = useTabHref()
  if (doubtful === 0) return null
  const link = (
    <Link to={hrefOf('doubtful')} replace>
      {words.openDoubtful}
    </Link>
  )
  return (
    <Notice tone="warning" action={link}>
      {words.doubtful(doubtful)}
    </Notice>
  )
}

function TabContent({ tab, ...props }: Props & { tab: PreviewTab }) {
  const { draft, check, move } = props
  const rows = useMemo(() => Map.groupBy(check.rows, ({ outcome }) => outcome), [check])
  const of = (outcome: Outcome) => rows.get(outcome) ?? none
  const decided = (outcome: Outcome) =>
    draft.settled.flatMap(({ about }) => (about?.outcome === outcome ? [about] : []))
  const doubtful = useSeen(decided('doubtful'), of('doubtful'), numberOf)
  const skipped = useSeen(decided('skipped'), of('skipped'), numberOf)
  switch (tab) {
    case 'added':
      return <AddedRows draft={draft} rows={of('added')} />
    case 'changed':
      return <ChangedRows draft={draft} rows={of('changed')} />
    case 'unchanged':
      return <PlainRows draft={draft} rows={of('unchanged')} />
    case 'doubtful':
      return <Twins {...{ draft, move }} rows={doubtful} />
    case 'faulty':
      return <FaultyRows draft={draft} rows={of('faulty')} />
    case 'skipped':
      return <SkippedRows {...{ draft, move }} rows={skipped} />
    case 'units':
      return <UnitTotals kind={draft.kind} totals={check.totals} />
  }
}

const none: readonly CheckedRow[] = []

function numberOf({ row }: CheckedRow): string {
  return String(row)
}

interface WriteProps {
  check: Props['check']
  pending: boolean
  onWrite: () => void
}

/** Says what it does in numbers. */
function WriteButton({ check, pending, onWrite }: WriteProps) {
  const { importWizard, imports: names } = useImportWords()
  const { write: words } = importWizard.preview
  const { added, changed } = check.summary
  const label =
    added > 0 && changed > 0
      ? words.both(added, changed)
      : added > 0
        ? words.added(added)
        : changed > 0
          ? words.changed(changed)
          : words.none
  return (
    <ActionButton
      pending={pending}
      blockedBy={added + changed === 0 && names.nothing}
      onClick={onWrite}
    >
      {label}
    </ActionButton>
  )
}
