import { setMember } from '../../../core/studio/form-edit/set-part.ts'
import { setPolicy } from '../../../core/studio/form-edit/set-policy.ts'
import { words } from '../../../ui/text/messages.ts'
import { PolicyCondition } from '../fields/policy-condition.tsx'
import { label } from './acts.ts'
import { ConditionBox, firstCondition } from './condition-box.tsx'
import type { PartSectionProps } from './properties-panel.tsx'
import { Section } from './section.tsx'
import { SelectField } from './select-field.tsx'

/** When a part is shown. */
export function ShownSection({ builder, part }: PartSectionProps) {
  const says = words.value.studio.forms
  const rule = part.body.visibleIf
  const write = (value: typeof rule) =>
    builder.change(label.rules, (form) => setMember(form, part.at, { name: 'visibleIf', value }))
  const own = part.path === null ? null : ['answers', ...part.path].join('.')
  return (
    <Section title={says.shownTitle}>
      <SelectField
        label={says.shown}
        value={rule === undefined ? 'always' : 'when'}
        options={[
          { value: 'always', title: says.shownAlways },
          { value: 'when', title: says.shownIf },
        ]}
        write={(next) =>
          write(next === 'always' ? undefined : (rule ?? firstCondition(builder, part.start, own)))
        }
      />
      {rule !== undefined && (
        <ConditionBox
          builder={builder}
          title={says.shownIf}
          start={part.start}
          rule={rule}
          onChange={write}
        />
      )}
      {part.set === null && part.at.length > 1 && (
        <PolicyCondition
          documents={builder.studio.documents.value}
          value={part.body.onlyIf}
          write={(onlyIf) => builder.change(label.rules, (form) => setPolicy(form, part.at, onlyIf))}
        />
      )}
    </Section>
  )
}
