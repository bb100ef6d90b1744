import { recall, remember } from './memory.ts'

/**
 * "Máy dùng chung": what somebody types is to leave no trace here. Chosen at every sign-in, and known to
 * every window of the session; the choice itself says nothing of anybody.
 */
const key = 'shared-computer'

export function isShared(): boolean {
  return recall(key) === 'yes'
}

export function chooseShared(value: boolean): void {
  remember(key, value ? 'yes' : 'no')
}
