import { accessDefects } from './access.ts'
import type { Defect } from './defect.ts'
import { ruleDefects } from './rules.ts'
import { storeDefects } from './store.ts'

export const defects: readonly Defect[] = [...accessDefects, ...storeDefects, ...ruleDefects]
