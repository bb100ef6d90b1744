import { gapBetween } from '@app/shared/projects/rules.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { GapText } from '#parts/gap-text.tsx'
import { addressOf, type QueueGroup, type Tab } from './queue-groups.ts'
import css from './queue-pane.module.css'

interface Props {
  periodId: string
  tab: Tab
  groups: readonly QueueGroup[]
  /** Of the open report in the queue, from 0; −1 when it is not in it. */
  place: number
  total: number
  currentId: string | undefined
  later: readonly string[]
  onChoose: (id: string) => void
  onStep: (by: -1 | 1) => void
}

/** What waits, by unit. In a narrow window it opens from the line above the report. */
export function QueuePane(props: Props) {
  const { groups, place, total, currentId, onChoose, onStep } = props
  const { queue } = useWords().review
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLElement>(null)

  // The focus is outside React: while it is in the queue it goes along.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!current || !list.current) return
    current.scrollIntoView?.({ block: 'nearest' })
    if (list.current.contains(document.activeElement)) current.focus({ preventScroll: true })
  }, [currentId])

  return (
    <div className={css.pane}>
      <div className={css.steps}>
        <UnstyledButton
          className={css.place}
          aria-expanded={isOpen}
          aria-label={queue.open(place + 1, total)}
          onClick={() => setOpen(!isOpen)}
        >
          {place < 0 ? total : queue.place(place + 1, total)}
        </UnstyledButton>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={queue.previous}
          disabled={place <= 0}
          onClick={() => onStep(-1)}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={queue.next}
          disabled={place + 1 >= total}
          onClick={() => onStep(1)}
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      <nav
        ref={list}
        className={css.queue}
        aria-label={queue.label}
        data-open={isOpen || undefined}
      >
        {groups.map((group) => (
          <Group
            key={group.unit?.id ?? ''}
            {...props}
            group={group}
            onChoose={(id) => {
              setOpen(false)
              onChoose(id)
            }}
          />
        ))}
      </nav>
    </div>
  )
}

function Group({ group, ...props }: Props & { group: QueueGroup }) {
  const { queue } = useWords().review
  const { unit, sent, led, reports } = group
  return (
    <section>
      <h2 className={css.unit}>
        {unit === null ? (
          queue.later
        ) : (
          <>
            <span aria-hidden="true">
              {unit.name} <span className={css.count}>{queue.place(sent, led)}</span>
            </span>
            <span className="visually-hidden">{queue.unit(unit.name, sent, led)}</span>
            {led > sent && <span className={css.missing}> {queue.missing(led - sent)}</span>}
          </>
        )}
      </h2>
      <ul className={css.rows}>
        {reports.map((report) => (
          <li key={report.id}>
            <Row report={report} {...props} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row(
  props: Pick<Props, 'periodId' | 'tab' | 'currentId' | 'onChoose' | 'later'> & { report: Report },
) {
  const { report, periodId, tab, currentId, onChoose, later } = props
  const words = useWords()
  const format = useFormat()
  const { id, percent, plannedPercent, previousPercent, flags, projectCode } = report
  const [first] = flags
  const choose = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onChoose(id)
  }
  return (
    <Link
      to={addressOf(periodId, tab, id)}
      className={css.row}
      aria-current={id === currentId ? 'true' : undefined}
      onClick={choose}
    >
      <strong className={css.code}>{projectCode}</strong>
      <span className={css.change}>
        {format.percent(previousPercent)} → {format.percent(percent)}
      </span>
      <GapText gap={gapBetween(percent, plannedPercent)} />
      {first ? (
        <span className={css.flag}>{words.flag[first.code](first.amount)}</span>
      ) : (
        <span className={css.title} lang="vi">
          {report.projectTitle}
        </span>
      )}
      {later.includes(id) && <span className={css.later}>{words.review.queue.later}</span>}
    </Link>
  )
}
