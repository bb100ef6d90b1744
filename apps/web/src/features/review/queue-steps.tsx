import type { Report } from '@app/shared/reports/model.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { waitingOf } from './queue-groups.ts'
import css from './review-page.module.css'
import { queueQuery } from './review-queries.ts'

/** What waits around this report; `next` is where one goes on after deciding. */
export function useNeighbours(report: Pick<Report, 'id' | 'periodId'>) {
  const waiting = waitingOf(useQuery(queueQuery(report.periodId)).data?.items ?? [])
  const place = waiting.findIndex(({ id }) => id === report.id)
  const others = waiting.filter(({ id }) => id !== report.id)
  return {
    place,
    total: waiting.length,
    previous: place > 0 ? waiting[place - 1] : undefined,
    next: place >= 0 ? (waiting[place + 1] ?? others[0]) : others[0],
  }
}

export function QueueSteps({ report }: { report: Pick<Report, 'id' | 'periodId'> }) {
  const { person } = useSession()
  const { review } = useWords()
  const { place, total, previous, next } = useNeighbours(report)
  if (!hasRole(person, 'reviewer')) return null
  return (
    <nav className={css.steps} aria-label={review.one.queue}>
      <Link to={paths.queue()}>{review.one.queue}</Link>
      {previous && (
        <Button
          component={Link}
          to={paths.review(previous.id)}
          variant="default"
          size="compact-md"
          aria-label={review.one.previous}
          title={review.one.previous}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </Button>
      )}
      {place >= 0 && <span className="nowrap">{review.one.place(place + 1, total)}</span>}
      {next && (
        <Button
          component={Link}
          to={paths.review(next.id)}
          variant="default"
          size="compact-md"
          aria-label={review.one.next}
          title={review.one.next}
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </Button>
      )}
    </nav>
  )
}
