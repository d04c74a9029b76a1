import { useState } from 'preact/hooks'
import type { Course } from '../../core/followup/course.ts'
import { say, type Text } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useKeptFields } from '../jottings/use-kept-fields.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { Line } from './record-outcome.tsx'

type FormProps = {
  readonly course: Course | null
  readonly competencies: readonly { readonly id: string; readonly name: Text }[]
  /** Whether it stands there now. */
  readonly onKeep: (course: Course) => Promise<boolean>
  readonly onClose: () => void
}

/** One training of the catalogue, by hand; kept until it stands there. */
export function CourseForm({ course, competencies, onKeep, onClose }: FormProps) {
  const { fields, change, empty, jotting } = useKeptFields(`course-${course?.id ?? 'new'}`, {
    id: course?.id ?? '',
    name: course?.name ?? '',
    provider: course?.provider ?? '',
    level: course?.level ?? 'regional',
    competency: course?.competency ?? '',
    hours: course ? String(course.hours) : '',
    cost: course?.cost == null ? '' : String(course.cost),
    source: course?.source ?? '',
  })
  const [checked, setChecked] = useState(false)
  const texts = words.value.follow
  const { id, name, provider, competency, hours, cost, source } = fields
  const level = fields.level === 'central' ? 'central' : 'regional'
  const given = { hours: wholeIn(hours), cost: cost.trim() === '' ? null : wholeIn(cost) }
  const errors = {
    id: /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(id) ? null : texts.course.wrongCode,
    name: name.trim() === '' ? texts.missing : null,
    provider: provider.trim() === '' ? texts.missing : null,
    competency: competency.trim() === '' ? texts.missing : null,
    hours: given.hours >= 1 && given.hours <= 2_000 ? null : texts.course.wrongHours,
    cost: given.cost === null || given.cost >= 0 ? null : texts.course.wrongCost,
  }
  const shown = (error: string | null) => (checked ? error : null)
  const made = (): Course => ({
    id,
    name: name.trim(),
    provider: provider.trim(),
    level,
    competency: competency.trim(),
    hours: given.hours,
    cost: given.cost,
    source: source.trim(),
  })
  const line = (name: keyof typeof errors, label: string) => (
    <Line
      id={`course-${name}`}
      label={label}
      value={fields[name]}
      error={shown(errors[name])}
      onChange={(text) => change({ [name]: text })}
    />
  )
  const keep = async (next: Course) => {
    if (await onKeep(next)) empty()
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (Object.values(errors).every((error) => error === null)) void keep(made())
      }}
    >
      <div class="two-columns">
        {course === null && line('id', texts.course.code)}
        {line('name', texts.course.name)}
        {line('provider', texts.course.provider)}
        <SimpleField id="course-level" label={texts.course.level} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={level}
              onChange={({ currentTarget }) => change({ level: currentTarget.value })}
            >
              <option value="regional">{texts.course.levels.regional}</option>
              <option value="central">{texts.course.levels.central}</option>
            </select>
          )}
        </SimpleField>
        <SimpleField
          id="course-competency"
          label={texts.course.competency}
          hint={texts.course.competencyHint}
          error={shown(errors.competency)}
        >
          {(field) => (
            <>
              <input
                {...field}
                class="input"
                list="course-competencies"
                maxLength={200}
                value={competency}
                onInput={({ currentTarget }) => change({ competency: currentTarget.value })}
              />
              <datalist id="course-competencies">
                {competencies.map((one) => (
                  <option key={one.id} value={one.id}>
                    {say(one.name, language.value)}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </SimpleField>
        {line('hours', texts.course.hours)}
        {line('cost', texts.course.cost)}
        <Line
          id="course-source"
          label={texts.course.source}
          hint={texts.course.sourceHint}
          value={source}
          error={null}
          onChange={(text) => change({ source: text })}
        />
      </div>
      {jotting && <JottingState jotting={jotting} />}
      <div class="row">
        <button type="submit" class="button button-main">
          {texts.save}
        </button>
        {course !== null && (
          <button
            type="button"
            class="button"
            onClick={() => void keep({ ...course, retired: course.retired !== true })}
          >
            {course.retired ? texts.course.offer : texts.course.retire}
          </button>
        )}
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            empty()
            onClose()
          }}
        >
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}

/** A whole number as somebody types it, with marks between thousands; −1 for anything else. */
function wholeIn(text: string): number {
  const plain = text.trim()
  if (/^\d{1,3}([.,]\d{3})+$/.test(plain)) return Number(plain.replaceAll(/[.,]/g, ''))
  return /^\d{1,11}$/.test(plain) ? Number(plain) : -1
}
