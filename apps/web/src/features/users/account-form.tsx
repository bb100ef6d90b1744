import { roles } from '@app/shared/users/rules.ts'
import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fieldId } from '#ui/field.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './account-form.module.css'
import { unitsQuery } from './account-queries.ts'
import type { AccountValues } from './account-values.ts'
import { useUserWords } from './words.ts'

interface Props {
  values: AccountValues
  errors: Readonly<Record<string, string>>
  onChange: (patch: Partial<AccountValues>) => void
  /** A new account; the user name of one that is there stays. */
  isNew?: boolean
  /** Why roles and unit cannot be changed. */
  powerNote?: string | false
}

export function AccountFields({ values, errors, onChange, isNew = false, powerNote }: Props) {
  const { users } = useUserWords()
  const units = useQuery(unitsQuery).data?.items ?? []
  const isFixed = Boolean(powerNote)
  return (
    <div className={css.fields}>
      <TextField
        {...{ name: 'name', label: users.name, value: values.name, error: errors.name }}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        {...{ name: 'username', label: users.username, value: values.username }}
        hint={users.usernameHint}
        error={errors.username}
        readOnly={!isNew}
        onChange={(username) => onChange({ username })}
      />
      <RoleChoice {...{ values, errors, onChange, isFixed }} />
      <SelectField
        {...{ name: 'unitId', label: users.unit, value: values.unitId, error: errors.unitId }}
        hint={users.cityHint}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId) => onChange({ unitId })}
        placeholder={users.city}
        clearable
        disabled={isFixed}
      />
      {powerNote && <p className="muted">{powerNote}</p>}
    </div>
  )
}

function RoleChoice({
  values,
  errors,
  onChange,
  isFixed,
}: Pick<Props, 'values' | 'errors' | 'onChange'> & { isFixed: boolean }) {
  const { users, role } = useUserWords()
  const choose = (chosen: string[]) =>
    onChange({ roles: roles.filter((each) => chosen.includes(each)) })
  return (
    <Checkbox.Group
      label={users.roles}
      error={errors.roles}
      value={[...values.roles]}
      onChange={choose}
    >
      <div className={css.roles} id={fieldId('roles')} tabIndex={-1}>
        {roles.map((value) => (
          <Checkbox key={value} value={value} label={role[value]} disabled={isFixed} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
