import type { ProjectValues } from './project-values.ts'
import type { ProjectForm } from './use-project-form.ts'

/** What a field of the kit needs of the form. */
export function fieldOf<Name extends keyof ProjectValues>(form: ProjectForm, name: Name) {
  const fault = form.errors[name]
  return {
    name,
    value: form.values[name],
    error: typeof fault === 'string' ? fault : null,
    onChange: (value: ProjectValues[Name]) => form.set(name, value),
  }
}
