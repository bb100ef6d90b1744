import type { Messages } from '../i18n/messages.ts'
import type { Device } from './device.ts'

/** `Chrome trên máy tính Windows`. */
export function deviceText(
  { browser, system }: Device,
  { sessions }: Messages<'sessions'>,
): string {
  const machine = system === null ? null : sessions.systems[system]
  if (browser === null) return machine === null ? sessions.unknown : sessions.capital(machine)
  return machine === null ? browser : sessions.on(browser, machine)
}
