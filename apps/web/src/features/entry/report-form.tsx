import { proseLimit } from '@app/shared/core/schema.ts'
import { claimableStatuses, round1, suggestedStatus } from '@app/shared/projects/rules.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { type ProseField, proseFields, type WrittenField } from '@app/shared/reports/rules.ts'
import { Button, Group, Radio } from '@mantine/core'
import { Fragment } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { GapText } from '#parts/gap-text.tsx'
import { NoSecrets } from '#parts/no-secrets.tsx'
import { ProgressBar } from '#parts/progress-bar.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { PercentField } from '#ui/percent-field.tsx'
import { ProseField as ProseInput } from '#ui/prose-field.tsx'
import { Beside, type Remarks } from './beside.tsx'
import { ClashChoice } from './clash-choice.tsx'
import type { Draft } from './draft.ts'
import css from './report-form.module.css'

interface Props {
  report: ReportDetail
  draft: Draft
  /** Field → what is wrong with it. */
  errors: Readonly<Record<string, string>>
  /** Field → what the reviewer said of it. */
  remarks: Remarks
}

/** All parts of a report in their order; beside each what was written the period before. */
export function ReportForm(props: Props) {
  return (
    <div className={css.form}>
      <NoSecrets />
      <PercentRow {...props} />
      <DecreaseRow {...props} />
      <StatusRow {...props} />
      {proseFields.map((field) => (
        <Fragment key={field}>
          {field === 'difficulties' && <SettledRow {...props} />}
          <ProseRow field={field} {...props} />
        </Fragment>
      ))}
    </div>
  )
}

function Clashing({ field, draft }: { field: WrittenField; draft: Draft }) {
  return (
    <ClashChoice clash={draft.clashIn(field)} onChoose={(choice) => draft.settle(field, choice)} />
  )
}

function PercentRow({ report, draft, errors, remarks }: Props) {
  const words = useWords()
  const format = useFormat()
  const { previous, plannedPercent } = report
  const { percent } = draft.content
  const before = previous?.percent ?? null
  return (
    <Beside field="percent" remarks={remarks} previous={previous} before={format.percent(before)}>
      <Clashing field="percent" draft={draft} />
      <PercentField
        name="percent"
        label={words.content.percent}
        hint={[
          words.entry.planned(format.percent(plannedPercent)),
          before !== null && words.entry.before(format.percent(before)),
        ]
          .filter(Boolean)
          .join(', ')}
        value={percent}
        onChange={draft.setPercent}
        error={errors.percent ?? draft.percentFault}
      />
      <p className={css.figures}>
        <ProgressBar actual={percent} planned={plannedPercent} previous={before} />
        {percent !== null && <GapText gap={round1(percent - plannedPercent)} as="sentence" />}
      </p>
      {before !== null && <Keep draft={draft} ended={report.keepingEnded} />}
    </Beside>
  )
}

/** One act for a project that has not moved; the figure before counts only once somebody says so. */
function Keep({ draft, ended }: Pick<Props, 'draft'> & { ended: ReportDetail['keepingEnded'] }) {
  const { keep, kept, keepingEnded } = useWords().entry
  const { instant } = useFormat()
  return draft.content.keepsPrevious ? (
    <p className={css.suggestion}>{kept}</p>
  ) : (
    <>
      <p className={css.suggestion}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => draft.write({ keepsPrevious: true })}
        >
          {keep}
        </Button>
      </p>
      {ended && (
        <p className={css.suggestion}>{keepingEnded(ended.by, instant(ended.at), ended.setBy)}</p>
      )}
    </>
  )
}

/** Asked where the report before had difficulties, which stand beside it. */
function SettledRow({ report, draft, remarks }: Props) {
  const { settled } = useWords().entry
  const before = report.previous?.difficulties
  if (!before) return null
  const { difficultiesSettled: said } = draft.content
  return (
    <Beside
      field="difficulties"
      remarks={remarks}
      previous={report.previous}
      before={<span lang="vi">{before}</span>}
    >
      <Clashing field="difficultiesSettled" draft={draft} />
      <Radio.Group
        name="difficultiesSettled"
        label={settled.question}
        value={said === null ? null : String(said)}
        onChange={(value) => draft.write({ difficultiesSettled: value === 'true' })}
      >
        <Group gap="lg" mt={4}>
          <Radio value="true" label={settled.yes} />
          <Radio value="false" label={settled.no} />
        </Group>
      </Radio.Group>
    </Beside>
  )
}

/** Asked only when the percentage falls, or when a reason has been written. */
function DecreaseRow({ report, draft, errors, remarks }: Props) {
  const words = useWords()
  const before = report.previous?.percent ?? null
  const { percent, decreaseReason } = draft.content
  const falls = percent !== null && before !== null && percent < before
  const isAsked = falls || decreaseReason !== '' || draft.clashIn('decreaseReason')
  if (!isAsked) return null
  return (
    <Beside field="decreaseReason" remarks={remarks} previous={null}>
      <Clashing field="decreaseReason" draft={draft} />
      <ProseInput
        name="decreaseReason"
        label={words.content.decreaseReason}
        hint={words.entry.hints.decreaseReason}
        minRows={2}
        limit={proseLimit}
        value={decreaseReason}
        onChange={(text) => draft.set('decreaseReason', text)}
        error={errors.decreaseReason ?? null}
      />
    </Beside>
  )
}

function StatusRow({ report, draft, errors, remarks }: Props) {
  const words = useWords()
  const { previous, plannedPercent } = report
  const { percent, status } = draft.content
  const suggested =
    percent === null ? null : suggestedStatus(percent, plannedPercent, report.limits)
  const before = previous?.status ?? null
  const options = claimableStatuses.map((value) => ({ value, label: words.status[value] }))
  return (
    <Beside
      field="status"
      remarks={remarks}
      previous={previous}
      before={before && <StatusBadge status={before} />}
    >
      <Clashing field="status" draft={draft} />
      <ChoiceField
        name="status"
        label={words.content.status}
        placeholder={words.entry.chooseStatus}
        options={options}
        value={status}
        onChange={(value) =>
          draft.set('status', claimableStatuses.find((known) => known === value) ?? null)
        }
        error={errors.status ?? null}
      />
      {suggested && suggested !== status && status !== 'blocked' && (
        <p className={css.suggestion}>
          {words.entry.suggested(words.status[suggested])}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => draft.set('status', suggested)}
          >
            {words.entry.take}
          </Button>
        </p>
      )}
    </Beside>
  )
}

const hinted = ['results', 'difficulties', 'proposals'] as const

function ProseRow({ field, report, draft, errors, remarks }: Props & { field: ProseField }) {
  const words = useWords()
  const hint = hinted.find((known) => known === field)
  const before = report.previous?.[field] ?? ''
  return (
    <Beside
      field={field}
      remarks={remarks}
      previous={report.previous}
      before={before && <span lang="vi">{before}</span>}
    >
      <Clashing field={field} draft={draft} />
      <ProseInput
        name={field}
        label={words.content[field]}
        hint={hint && words.entry.hints[hint]}
        minRows={field === 'results' ? 4 : 2}
        limit={proseLimit}
        value={draft.content[field]}
        onChange={(text) => draft.set(field, text)}
        error={errors[field] ?? null}
      />
    </Beside>
  )
}
