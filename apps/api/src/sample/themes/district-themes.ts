import { cadreThemes } from './cadres.ts'
import { controlThemes } from './control.ts'
import { educationThemes } from './education.ts'
import { leadershipThemes } from './leadership.ts'
import { organisationThemes } from './organisation.ts'
import type { Theme } from './theme.ts'
import { thoughtThemes } from './thought.ts'

export const districtThemes: readonly Theme[] = [
  ...leadershipThemes,
  ...controlThemes,
  ...thoughtThemes,
  ...educationThemes,
  ...organisationThemes,
  ...cadreThemes,
]

export function themeNamed(id: string): Theme {
  const theme = districtThemes.find((candidate) => candidate.id === id)
  if (!theme) throw new Error(`no such theme: ${id}`)
  return theme
}
