import {
  type Deadline,
  defaultLimits,
  type Limits,
  type ProjectStatus,
} from '@app/shared/projects/rules.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { DeadlineBadge } from './deadline-badge.tsx'
import css from './method-text.module.css'
import { StatusBadge } from './status-badge.tsx'

export type MethodTopic = 'status' | 'deadline' | 'plan' | 'mean' | 'reference' | 'change'

/** In the order in which `statusOf` asks. */
const statusOrder: readonly ProjectStatus[] = [
  'stopped',
  'paused',
  'done',
  'blocked',
  'not-started',
  'late',
  'at-risk',
  'on-track',
]
/** In the order in which `deadlineOf` asks. */
const deadlineOrder: readonly Deadline[] = [
  'none',
  'met',
  'missed',
  'overdue',
  'due-soon',
  'within',
]

/** The written rules behind the figures, in the order asked for. */
export function MethodText({ about }: { about: readonly MethodTopic[] }) {
  const { method } = useWords()
  return (
    <div className={css.method}>
      {about.map((topic) => (
        <section key={topic}>
          <h4 className={css.title}>{method[topic].title}</h4>
          {topic === 'status' ? (
            <StatusRules />
          ) : topic === 'deadline' ? (
            <DeadlineRules />
          ) : (
            <p>{method[topic].text}</p>
          )}
        </section>
      ))}
    </div>
  )
}

/** Of the period that is reported on now: the city sets them with each period. */
function useLimits(): Limits {
  const { openPeriods } = useSession()
  return openPeriods[0]?.limits ?? defaultLimits
}

function StatusRules() {
  const { intro, rules: rulesFor } = useWords().method.status
  const rules = rulesFor(useLimits())
  return (
    <>
      <p>{intro}</p>
      <dl className={css.rules}>
        {statusOrder.map((status) => (
          <div key={status}>
            <dt>
              <StatusBadge status={status} />
            </dt>
            <dd>{rules[status]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function DeadlineRules() {
  const { intro, rules, completion } = useWords().method.deadline
  return (
    <>
      <p>{intro}</p>
      <dl className={css.rules}>
        {deadlineOrder.map((deadline) => (
          <div key={deadline}>
            <dt>
              <DeadlineBadge deadline={deadline} />
            </dt>
            <dd>{rules[deadline]}</dd>
          </div>
        ))}
      </dl>
      <p>{completion}</p>
    </>
  )
}
