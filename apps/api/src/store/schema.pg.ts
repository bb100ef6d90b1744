import { kit } from './kit.pg.ts'
import { makeSchema } from './schema.ts'

/** For drizzle-kit, which reads exported tables. */
export const {
  change,
  changeItem,
  idempotency,
  setting,
  user,
  userHistory,
  credential,
  session,
  rateBucket,
  programme,
  workArea,
  document,
  unit,
  period,
  periodHistory,
  project,
  projectHistory,
  report,
  reportHistory,
  reportMove,
  reviewHold,
  reasonTemplate,
  notice,
  reminder,
  feed,
  feedHistory,
  feedKey,
} = makeSchema(kit)
