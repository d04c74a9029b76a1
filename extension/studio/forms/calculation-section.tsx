import { Calculator } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Json } from '../../../core/json.ts'
import { setMember } from '../../../core/studio/form-edit/set-part.ts'
import { useIsBegun } from '../../../ui/box/use-kept-box.ts'
import { words } from '../../../ui/text/messages.ts'
import { label } from './acts.ts'
import { CheckField } from './check-field.tsx'
import { RuleSentence } from './condition-box.tsx'
import { NumberField } from './number-field.tsx'
import type { PartSectionProps } from './properties-panel.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { Section } from './section.tsx'

type RuleName = 'calculate' | 'candidates'

/** What works an answer out, and whom or what a field offers. */
export function CalculationSection({ builder, part }: PartSectionProps) {
  const says = words.value.studio.forms
  const [calculates, offers] = [useIsBegun(says.rules.calculate), useIsBegun(says.rules.candidates)]
  const [open, setOpen] = useState<RuleName | null>(calculates ? 'calculate' : offers ? 'candidates' : null)
  const { body, at, start } = part
  const write = (name: string) => (value: Json | undefined) =>
    builder.change(label.rules, (form) => setMember(form, at, { name, value }))
  const takesPeople = body.kind === 'person' || body.kind === 'people' || body.kind === 'text'
  const isComputed = body.kind === 'computed'
  const names: readonly RuleName[] = takesPeople ? ['calculate', 'candidates'] : ['calculate']
  return (
    <Section title={says.calculationTitle}>
      {names.map((name) => {
        const rule = body[name]
        return (
          <div key={name} class="stack stack-tight">
            {!(isComputed && name === 'calculate') && (
              <CheckField
                label={says.rules[name]}
                checked={rule !== undefined}
                write={(on) => {
                  if (!on) write(name)(undefined)
                  else setOpen(name)
                }}
              />
            )}
            {rule !== undefined && (
              <>
                {rule === null ? (
                  <p class="prop-hint">{says.noCalculation}</p>
                ) : (
                  <RuleSentence builder={builder} start={start} rule={rule} />
                )}
                <button type="button" class="button button-small prop-button" onClick={() => setOpen(name)}>
                  <Calculator size={16} aria-hidden="true" />
                  {says.editRule}
                </button>
              </>
            )}
          </div>
        )
      })}
      {(isComputed || body.calculate !== undefined) && (
        <NumberField
          label={says.decimals}
          whole
          value={typeof body.decimals === 'number' ? body.decimals : undefined}
          write={write('decimals')}
        />
      )}
      {open !== null && (
        <RuleDialog
          builder={builder}
          title={says.rules[open]}
          start={start}
          rule={body[open] ?? 0}
          onSave={write(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}
