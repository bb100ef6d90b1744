import { reports, type SeveralAnswers } from '@app/shared/reports/contract.ts'
import type { WorkbookRow } from '@app/shared/reports/workbook-model.ts'
import { Button } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { type Choices, itemsOf, lacking, openQuestions, takenCells } from './choices.ts'
import css from './excel.module.css'

interface Props {
  periodId: string
  rows: readonly WorkbookRow[]
  choices: Choices
  onAgain: () => void
  onWritten: (cells: number) => void
}

/** What is chosen is written, all of it or nothing; complete reports can be sent in the same step. */
export function WriteBar({ periodId, rows, choices, onAgain, onWritten }: Props) {
  const { workbook } = useWords()
  const navigate = useNavigate()
  const { mutate, isPending, error, data } = useSend(reports.applyWorkbook)
  const items = itemsOf(rows, choices)
  const cells = rows.reduce((sum, row) => sum + takenCells(row, choices).length, 0)
  const questions = openQuestions(rows, choices)
  const blockedBy =
    (questions > 0 && workbook.blocked.choose(questions)) ||
    (items.length === 0 && workbook.blocked.none)
  const isComplete = rows
    .filter((row) => takenCells(row, choices).length > 0)
    .every((row) => row.report.signature !== 'missing' && lacking(row, choices).length === 0)

  const write = (after: (answers: SeveralAnswers) => void, submit = false) =>
    mutate({ body: { items, submit } }, { onSuccess: after })
  const check = () => void navigate(paths.checkAndSend(periodId))
  const send = () =>
    write(({ items: answers }) => {
      if (answers.every(({ problem }) => problem === null)) void navigate(paths.receipt(periodId))
    }, true)
  const button = { pending: isPending, blockedBy }
  return (
    <FootBar
      label={workbook.bar}
      problem={
        <>
          <ProblemNotice error={error} onReload={onAgain} />
          <NotSent {...{ periodId, rows }} answers={data?.items ?? []} />
        </>
      }
      start={<span className="muted">{workbook.chosen(items.length, rows.length)}</span>}
    >
      {isComplete ? (
        <ActionButton {...button} variant="default" onClick={send}>
          {workbook.send(items.length)}
        </ActionButton>
      ) : (
        <ActionButton {...button} variant="default" onClick={() => write(check)}>
          {workbook.check}
        </ActionButton>
      )}
      <ActionButton {...button} onClick={() => write(() => onWritten(cells))}>
        {workbook.write(cells)}
      </ActionButton>
    </FootBar>
  )
}

interface NotSentProps {
  periodId: string
  rows: readonly WorkbookRow[]
  answers: SeveralAnswers['items']
}

function NotSent({ periodId, rows, answers }: NotSentProps) {
  const { workbook, entry } = useWords()
  const failed = answers.filter(({ problem }) => problem !== null)
  if (failed.length === 0) return null
  const codes = new Map(rows.map(({ report }) => [report.id, report.projectCode]))
  return (
    <Notice
      tone="error"
      title={workbook.notSent(failed.length)}
      live
      action={
        <Button component={Link} to={paths.checkAndSend(periodId)}>
          {workbook.checkOnly}
        </Button>
      }
    >
      <ul className={css.list}>
        {failed.map(({ id, problem }) => (
          <li key={id}>{entry.check.fault(codes.get(id) ?? id, problem?.message ?? '')}</li>
        ))}
      </ul>
    </Notice>
  )
}
