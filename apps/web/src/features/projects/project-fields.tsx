import { proseLimit } from '@app/shared/core/schema.ts'
import { kinds, levels } from '@app/shared/projects/rules.ts'
import { DayField } from '#ui/day-field.tsx'
import { MultiSelectField } from '#ui/multi-select-field.tsx'
import { ProseField } from '#ui/prose-field.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { DocumentField } from './document-field.tsx'
import { DueChange } from './due-change.tsx'
import { fieldOf } from './field-of.ts'
import { useAreaOptions, useCityProjectOptions, useUnitOptions } from './form-options.ts'
import css from './project-form.module.css'
import type { ProjectForm } from './use-project-form.ts'
import { useProjectFormWords } from './words.ts'

interface Props {
  form: ProjectForm
}

export function IdentityFields({ form }: Props) {
  const { project, projectForm: words, level, kind } = useProjectFormWords()
  const { values, set } = form
  const areas = useAreaOptions()
  const cityProjects = useCityProjectOptions(form.base?.id)
  const isCity = values.level === 'city'
  return (
    <section aria-labelledby="identity" className="panel">
      <h2 id="identity">{words.identity}</h2>
      <div className={css.grid}>
        <TextField {...fieldOf(form, 'code')} label={project.code} hint={words.codeHint} />
        <div className={css.wide}>
          <TextField {...fieldOf(form, 'title')} label={project.title} hint={words.titleHint} />
        </div>
        <SelectField
          {...fieldOf(form, 'level')}
          label={project.level}
          options={levels.map((value) => ({ value, label: level[value] }))}
          onChange={(next) => set('level', levels.find((value) => value === next) ?? values.level)}
        />
        <SelectField
          {...fieldOf(form, 'kind')}
          label={project.kind}
          options={kinds.map((value) => ({ value, label: kind[value] }))}
          onChange={(next) => set('kind', kinds.find((value) => value === next) ?? values.kind)}
        />
        <SelectField
          {...fieldOf(form, 'workAreaId')}
          label={project.workArea}
          optional
          clearable
          options={areas}
        />
        <div className={css.half}>
          <DocumentField
            {...fieldOf(form, 'foundingDocument')}
            label={project.foundingDocument}
            hint={words.documentHint}
            optional
          />
        </div>
        <div className={css.half}>
          <SelectField
            {...fieldOf(form, 'cityProjectId')}
            value={isCity ? null : values.cityProjectId}
            label={project.cityProject}
            hint={isCity ? words.cityProjectOff : words.cityProjectHint}
            disabled={isCity}
            optional
            clearable
            options={cityProjects}
          />
        </div>
      </div>
    </section>
  )
}

export function PeopleFields({ form }: Props) {
  const { project, projectForm: words } = useProjectFormWords()
  const units = useUnitOptions(form.base)
  return (
    <section aria-labelledby="people" className="panel">
      <h2 id="people">{words.people}</h2>
      <div className={css.grid}>
        <SelectField
          {...fieldOf(form, 'unitId')}
          label={project.unit}
          hint={words.unitHint}
          options={units}
        />
        <div className={css.wide}>
          <MultiSelectField
            {...fieldOf(form, 'cooperatingUnitIds')}
            label={project.cooperatingUnits}
            hint={words.cooperatingHint}
            optional
            options={units.map((unit) => ({
              ...unit,
              disabled: unit.value === form.values.unitId,
            }))}
          />
        </div>
        <TextField {...fieldOf(form, 'officer')} label={project.officer} optional />
        <TextField {...fieldOf(form, 'supervisor')} label={project.supervisor} optional />
      </div>
    </section>
  )
}

export function TimeFields({ form }: Props) {
  const { project, projectForm: words } = useProjectFormWords()
  const { values, set, note } = form
  return (
    <section aria-labelledby="time" className="panel">
      <h2 id="time">{words.time}</h2>
      <div className={css.grid}>
        <DayField
          {...fieldOf(form, 'startsOn')}
          label={project.startsOn}
          onChange={(day, fault) => {
            note('startsOn', fault)
            set('startsOn', day)
          }}
        />
        <DayField
          {...fieldOf(form, 'dueOn')}
          label={project.dueOn}
          hint={words.dueHint}
          min={values.startsOn ?? undefined}
          onChange={(day, fault) => {
            note('dueOn', fault)
            set('dueOn', day)
          }}
        />
        <TextField {...fieldOf(form, 'weight')} label={project.weight} hint={words.weightHint} />
        <DueChange form={form} />
        <div className={css.whole}>
          <ProseField
            {...fieldOf(form, 'expectedProduct')}
            label={project.expectedProduct}
            hint={words.productHint}
            optional
            limit={proseLimit}
          />
        </div>
      </div>
    </section>
  )
}
