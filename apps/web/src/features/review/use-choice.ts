import type { Report } from '@app/shared/reports/model.ts'
import { useState } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import { addressOf, type Tab } from './queue-groups.ts'

export interface Choice {
  /** Of the report that is open; `undefined` while there is none. */
  readonly id: string | undefined
  /** It came because of what the person did in this queue. */
  readonly hasMoved: boolean
  readonly choose: (id: string | undefined) => void
}

interface Place {
  readonly periodId: string
  readonly tab: Tab
  /** The one that the address names. */
  readonly reportId: string | undefined
}

/**
 * Which report is open. It is chosen here at once and the address follows, so that two quick presses are
 * two steps; the first one stays open when another is sent before it.
 */
export function useChoice({ periodId, tab, reportId }: Place, order: readonly Report[]): Choice {
  const navigate = useNavigate()
  const way = useNavigationType()
  const { key } = useLocation()
  const queue = `${periodId} ${tab}`
  const first = order[0]?.id
  const [state, setState] = useState({ key, queue, id: reportId ?? first, hasMoved: false })
  if (state.key !== key || state.queue !== queue) {
    // Our own steps replace the address: they have been chosen already. Anything else leads here anew,
    // be it to the report that the address still names while our step is under way.
    const isAnew = way !== 'REPLACE' || state.queue !== queue
    setState({
      ...{ key, queue, id: isAnew ? (reportId ?? first) : state.id },
      hasMoved: state.hasMoved && state.queue === queue,
    })
  } else if (state.id === undefined && first !== undefined) setState({ ...state, id: first })
  const choose = (id: string | undefined) => {
    setState((now) => ({ ...now, id, hasMoved: true }))
    void navigate(addressOf(periodId, tab, id), { replace: true, preventScrollReset: true })
  }
  return { id: state.id, hasMoved: state.hasMoved, choose }
}
