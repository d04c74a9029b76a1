import type { FieldKind } from '../../../core/form/model.ts'
import { ok } from '../../../core/result.ts'
import { isRequired, withRequired } from '../../../core/studio/form-edit/schema-place.ts'
import { changeKind, requireRows, setMember } from '../../../core/studio/form-edit/set-part.ts'
import { words } from '../../../ui/text/messages.ts'
import { label } from './acts.ts'
import type { Builder } from './builder.ts'
import { ConditionBox, firstCondition } from './condition-box.tsx'
import { newWordsFor } from './new-words.ts'
import { isFieldKind, kindName, palette } from './part-words.ts'
import type { PartSectionProps } from './properties-panel.tsx'
import { Section } from './section.tsx'
import { SelectField } from './select-field.tsx'

type Need = 'no' | 'always' | 'when'

/** Of what kind an answer is, and whether it has to be given. */
export function AnswerSection({ builder, part }: PartSectionProps) {
  const says = words.value.studio.forms
  const form = builder.form.value
  const { body, path, at } = part
  if (path === null) return null
  const need: Need = body.requiredIf !== undefined ? 'when' : isRequired(form, path) ? 'always' : 'no'
  const own = ['answers', ...path].join('.')
  const set = (next: Need) =>
    builder.change(label.rules, (before) => {
      const isAlways = next === 'always'
      const made = withRequired(before, path, isAlways)
      const rows = body.kind === 'matrix' ? requireRows(made, at, isAlways) : ok(made)
      if (rows.kind === 'err') return rows
      const rule = next === 'when' ? (body.requiredIf ?? firstCondition(builder, part.start, own)) : undefined
      return setMember(rows.value, at, { name: 'requiredIf', value: rule })
    })
  return (
    <Section title={says.answerTitle}>
      {part.set === null && <KindSelect builder={builder} kind={body.kind as FieldKind} />}
      {body.calculate === undefined && (
        <SelectField
          label={says.required}
          value={need}
          options={[
            { value: 'no', title: says.needs.no },
            { value: 'always', title: says.needs.always },
            { value: 'when', title: says.needs.when },
          ]}
          write={set}
        />
      )}
      {need === 'when' && (
        <ConditionBox
          builder={builder}
          title={says.needs.when}
          start={part.start}
          rule={body.requiredIf ?? null}
          onChange={(rule) =>
            builder.change(label.rules, (before) =>
              setMember(before, at, { name: 'requiredIf', value: rule }),
            )
          }
        />
      )}
    </Section>
  )
}

function KindSelect({ builder, kind }: { readonly builder: Builder; readonly kind: FieldKind }) {
  const says = words.value.studio.forms
  const kinds = palette.flatMap((each) => each.kinds).filter(isFieldKind)
  const holds = new Set<FieldKind>(['repeat', 'indicator-table', 'matrix'])
  // What holds fields of its own would lose them.
  const offered = holds.has(kind) ? [kind] : kinds.filter((each) => !holds.has(each))
  const at = builder.chosen.value
  return (
    <SelectField
      label={says.kind}
      value={kind}
      options={offered.map((each) => ({ value: each, title: kindName(each) }))}
      write={(next) =>
        builder.change(label.kind, (form) =>
          changeKind(form, at, { kind: next, words: newWordsFor(next, form) }),
        )
      }
    />
  )
}
