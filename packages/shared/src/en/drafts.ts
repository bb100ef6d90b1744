import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const drafts: Messages['drafts'] = {
  state: {
    saving: 'Saving',
    saved: (time) => `Saved at ${time}`,
    local: 'Not on the server yet, kept on this computer',
    localShared: 'Not on the server yet, kept in this window only',
    failed: (problem) => `Not saved: ${problem}`,
    conflict: 'Two people wrote in the same part: choose one text',
  },
  clash: {
    title: (name, time) => `${name} also changed this part at ${time}`,
    mine: 'My text',
    theirs: (name) => `Text of ${name}`,
    keepMine: 'Keep mine',
    takeTheirs: (name) => `Take ${name}’s`,
    choose: 'Choose one of the two texts before sending',
    empty: 'Empty',
    yes: 'Yes',
    no: 'No',
  },
  left: {
    title: 'Not saved, still kept on this computer',
    note: 'The report was sent or closed before this text reached the server.',
    drop: 'Drop this text',
  },
  leave: {
    title: 'Some text is not on the server yet',
    text: (reports) =>
      `${n(reports)} ${reports === 1 ? 'report has' : 'reports have'} text that is not on the server. Signing out removes it from this computer.`,
    tryAgain: 'Send again, then sign out',
    stay: 'Stay',
    lose: 'Sign out and lose it',
  },
  shared: {
    label: 'Shared computer',
    hint: 'Nothing being written is kept on this computer: closing the window before it is on the server loses it.',
  },
}
