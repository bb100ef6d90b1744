import type { Check } from '@app/shared/imports/contract.ts'
import type { Dispatch } from 'react'
import type { Draft, Move, Step } from './wizard.ts'

/** What every step works with. */
export interface StepProps {
  draft: Draft
  move: Dispatch<Move>
  go: (to: Step) => void
}

/** Of the steps that show what the server says of the rows. */
export interface CheckedProps extends StepProps {
  check: Check
  /** Another answer is on its way; this one is from before. */
  isRunning: boolean
}
