import { actionKinds } from '../../core/followup/action-kinds.ts'
import type { OfferedCourse } from '../../core/followup/course.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import type { ActionDraft } from './decision-draft.ts'

type FieldsProps = {
  readonly id: string
  readonly action: ActionDraft
  readonly offered: readonly OfferedCourse[]
  readonly errorAt: (field: string) => string | null
  readonly onChange: (action: ActionDraft) => void
}

/** One action: its kind, and which training of the catalogue or what in words. */
export function ActionFields({ id, action, offered, errorAt, onChange }: FieldsProps) {
  const texts = words.value.follow
  return (
    <>
      <SimpleField id={`${id}-kind`} label={texts.kind} error={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={action.kind}
            onChange={({ currentTarget }) => {
              const kind = actionKinds.find((one) => one === currentTarget.value)
              if (kind) onChange({ ...action, kind })
            }}
          >
            {actionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {texts.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </SimpleField>
      {action.kind === 'training' ? (
        <SimpleField id={`${id}-training`} label={texts.training} error={errorAt(`${id}-training`)}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={action.training}
              onChange={({ currentTarget }) => onChange({ ...action, training: currentTarget.value })}
            >
              <option value="">–</option>
              {byTitle(offered).map((course) => (
                <option key={course.id} value={course.id}>
                  {`${say(course.title, language.value)} · ${course.provider ?? texts.levels[course.level]} · ${texts.hours(writeNumber(course.hours, language.value))}`}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
      ) : (
        <SimpleField id={`${id}-title`} label={texts.what} error={errorAt(`${id}-title`)}>
          {(field) => (
            <input
              {...field}
              class="input"
              maxLength={500}
              value={action.title}
              onInput={({ currentTarget }) => onChange({ ...action, title: currentTarget.value })}
            />
          )}
        </SimpleField>
      )}
    </>
  )
}

function byTitle(offered: readonly OfferedCourse[]): readonly OfferedCourse[] {
  return offered.toSorted((a, b) => say(a.title, language.value).localeCompare(say(b.title, language.value)))
}
