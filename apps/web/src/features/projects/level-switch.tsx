import { type Level, levels } from '@app/shared/projects/rules.ts'
import { SegmentedControl } from '@mantine/core'
import { useWords } from '#core/words.tsx'

interface Props {
  value: Level | null
  onChange: (level: Level | null) => void
}

const everything = 'all'

/** City level, district level or both: one press. */
export function LevelSwitch({ value, onChange }: Props) {
  const { project, projectTable } = useWords()
  return (
    <SegmentedControl
      aria-label={project.level}
      value={value ?? everything}
      data={[
        { value: everything, label: projectTable.level.all },
        ...levels.map((level) => ({ value: level, label: projectTable.level[level] })),
      ]}
      onChange={(chosen) => onChange(levels.find((level) => level === chosen) ?? null)}
    />
  )
}
