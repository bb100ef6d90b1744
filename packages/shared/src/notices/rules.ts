/** What people are told without asking. Nothing is sent when nothing is due. */
export const noticeKinds = [
  /** To the unit: reports of a period are missing. */
  'reminder',
  /** To the unit: one report came back. */
  'returned',
  /** To the unit: reports were approved. */
  'approved',
  /** To the unit: a period has opened. */
  'opened',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
