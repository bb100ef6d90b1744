import { setTimeout as wait } from 'node:timers/promises'
import { type Send, sender } from '../crash/account.ts'

/** Sends as the web app does: what got no answer is sent again under the same key. */
export function patientSender(origin: string, cookie: string) {
  const once = sender(origin, cookie)
  let isStopped = false
  let repeated = 0
  const sendLast: Send = async (asked) => {
    for (;;) {
      // No answer, or a gateway's own words, which are no JSON.
      const answer = await once(asked).catch(() => undefined)
      if (answer && answer.status !== 503) return answer
      repeated += 1
      await wait(200)
    }
  }
  const send: Send = async (asked) => {
    if (isStopped) throw new Error('stopped')
    return sendLast(asked)
  }
  return {
    send,
    /** Also after the stop: for what is still in doubt. */
    sendLast,
    stop: () => (isStopped = true),
    repeated: () => repeated,
  }
}
