import { audit } from './audit/contract.ts'
import { backups } from './backups/contract.ts'
import { feeds } from './feeds/contract.ts'
import { forms } from './forms/contract.ts'
import { handover } from './handover/contract.ts'
import { health } from './health/contract.ts'
import { imports } from './imports/contract.ts'
import { notices } from './notices/contract.ts'
import { overview } from './overview/contract.ts'
import { periods } from './periods/contract.ts'
import { policy } from './policy/contract.ts'
import { programme } from './programme/contract.ts'
import { projects } from './projects/contract.ts'
import { reasons } from './reasons/contract.ts'
import { reports } from './reports/contract.ts'
import { session } from './session/contract.ts'
import { secondFactor } from './session/second-factor.ts'
import { sessions } from './sessions/contract.ts'
import { units } from './units/contract.ts'
import { users } from './users/contract.ts'

/** Every endpoint there is. Tests walk it; features import their own part. */
export const contract = {
  audit,
  backups,
  feeds,
  forms,
  handover,
  health,
  imports,
  notices,
  overview,
  periods,
  policy,
  programme,
  projects,
  reasons,
  reports,
  secondFactor,
  session,
  sessions,
  units,
  users,
}
