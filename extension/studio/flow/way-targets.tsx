import { isObject, type Json } from '../../../core/json.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type Choice, Choose } from '../fields/choose.tsx'
import { policyTitle, policyValue } from '../policies/policy-title.ts'
import type { Flow } from './flow.ts'

type WayTargetsProps = {
  readonly flow: Flow
  readonly to: Json | undefined
  readonly disabled: boolean
  readonly write: (to: Json) => void
}

/** Where a way leads under each value of a policy, of a way that depends on one. */
export function WayTargets({ flow, to, disabled, write }: WayTargetsProps) {
  const texts = words.value.studio.policy
  const [path, ways]: readonly Json[] = isObject(to) && Array.isArray(to.perPolicy) ? to.perPolicy : []
  if (typeof path !== 'string' || !isObject(ways)) return <p class="soft">{words.value.flow.perPolicy}</p>
  const title = policyTitle(path, language.value)
  const simple = Object.entries(ways).filter(([, stage]) => typeof stage === 'string')
  return (
    <div class="studio-fields">
      {simple.map(([value, stage]) => (
        <Choose
          key={value}
          label={
            value === '*'
              ? texts.leadsElse(title)
              : texts.leadsIf(title, policyValue(path, value, language.value))
          }
          value={String(stage)}
          disabled={disabled}
          choices={stageChoices(flow)}
          write={(chosen) => write({ perPolicy: [path, { ...ways, [value]: chosen }] })}
        />
      ))}
    </div>
  )
}

/** Every stage, in the order of the course. */
export function stageChoices(flow: Flow): readonly Choice[] {
  return orderStages(flow.workflow).map(({ name }) => ({ value: name, label: flow.stageTitle(name) }))
}
