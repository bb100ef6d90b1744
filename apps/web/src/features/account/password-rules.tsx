import { passwordFaults } from '@app/shared/policy/password.ts'
import type { PasswordRules } from '@app/shared/policy/rules.ts'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useWords } from '#core/words.tsx'
import css from './password-rules.module.css'

interface Props {
  password: string
  username: string
  rules: PasswordRules
}

/** What the new password must be, each with whether it is, while somebody types. */
export function PasswordRuleList({ password, username, rules }: Props) {
  const { hint, rule, met, unmet } = useWords().account.password
  const faults = passwordFaults(password, username, rules)
  const shown = [
    'short' as const,
    ...(rules.classes > 1 ? ['classes' as const] : []),
    ...(faults.includes('long') ? ['long' as const] : []),
    'name' as const,
  ]
  return (
    <span className={css.rules}>
      <span>{hint}</span>
      {shown.map((name) => {
        const isMet = password !== '' && !faults.includes(name)
        const Mark = isMet ? IconCircleCheck : IconCircle
        return (
          <span key={name} className={css.rule} data-met={isMet || undefined}>
            <Mark size={18} stroke={2} aria-hidden />
            {rule[name](rules)}
            <span className="visually-hidden">, {isMet ? met : unmet}</span>
          </span>
        )
      })}
    </span>
  )
}
