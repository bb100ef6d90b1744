import { type Level, levels } from '@app/shared/projects/rules.ts'
import { SegmentedControl } from '@mantine/core'
import { useWords } from '#core/words.tsx'

interface Props {
  value: Level | null
  /** Rows of each level. */
  counts: Readonly<Record<string, number>>
  onChange: (level: Level | null) => void
}

const everything = 'all'

/** City level, district level or both: one press. */
export function LevelSwitch({ value, counts, onChange }: Props) {
  const { project, projectTable } = useWords()
  return (
    <SegmentedControl
      aria-label={project.level}
      value={value ?? everything}
      data={[
        { value: everything, label: projectTable.level.all },
        ...levels.map((level) => ({
          value: level,
          label: projectTable.chosen(projectTable.level[level], counts[level] ?? 0),
        })),
      ]}
      onChange={(chosen) => onChange(levels.find((level) => level === chosen) ?? null)}
    />
  )
}
