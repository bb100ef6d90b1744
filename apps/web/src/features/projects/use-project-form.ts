import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type ApiError, faultIn } from '#core/api-error.ts'
import { useLang } from '#core/words.tsx'
import {
  changesOf,
  emptyValues,
  faultsOf,
  type ProjectValues,
  rebase,
  valuesOf,
} from './project-values.ts'
import { useProjectFormWords } from './words.ts'

export type ProjectForm = ReturnType<typeof useProjectForm>

/** What is typed about a project: a new one, or one that was opened at `opened`'s version. */
export function useProjectForm(opened: ProjectDetail | null) {
  const words = useProjectFormWords()
  const lang = useLang()
  const [base, setBase] = useState(opened)
  const before = base && valuesOf(base, lang)
  const [unreadable, setUnreadable] = useState<Record<string, string | null>>({})
  const form = useForm<ProjectValues>({
    mode: 'controlled',
    initialValues: before ?? emptyValues,
    validate: (values) => faultsOf(values, { base: before, unreadable, words }),
  })
  return {
    values: form.values,
    errors: form.errors,
    /** The project as this person has seen it; writes carry its version. */
    base,
    before,
    isDirty: form.isDirty(),
    set: <Name extends keyof ProjectValues>(name: Name, value: ProjectValues[Name]) =>
      form.setValues({ [name]: value }),
    /** A field holds what cannot be read, or no longer does. */
    note: (name: string, fault: string | null) => {
      form.clearFieldError(name)
      setUnreadable((faults) => ({ ...faults, [name]: fault }))
    },
    changes: () => (before ? changesOf(form.values, before) : {}),
    /** Marks the fields that are wrong; `null` when the server may be asked. */
    check: (): ApiError | null => {
      const { errors } = form.validate()
      const faults = Object.entries(errors).map(([name, fault]) => [name, String(fault)])
      return faultIn(Object.fromEntries(faults), words)
    },
    refuse: (fields: Readonly<Record<string, string>>) => form.setErrors({ ...fields }),
    /** Goes on from somebody else's version; answers with the fields that both have changed. */
    rebaseOn: (fresh: ProjectDetail): (keyof ProjectValues)[] => {
      const theirs = valuesOf(fresh, lang)
      const { values, clashes } = rebase(form.values, before ?? emptyValues, theirs)
      setBase(fresh)
      form.resetDirty(theirs)
      form.setValues(values)
      form.clearErrors()
      return clashes
    },
  }
}
