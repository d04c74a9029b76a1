import { Merge, X } from 'lucide-preact'
import type { Json } from '../../../core/json.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import {
  joinWays,
  type PolicyWays,
  policyWays,
  splitWay,
  withWay,
} from '../../../core/studio/flow/way-target.ts'
import { type AskedPolicy, askedPolicies } from '../../../core/studio/policies/asked-policies.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type Choice, Choose } from '../fields/choose.tsx'
import { ChoosePolicy } from '../fields/choose-policy.tsx'
import { policyTitle, policyValue } from '../policies/policy-title.ts'
import type { Flow } from './flow.ts'

type WayTargetsProps = {
  readonly flow: Flow
  readonly to: Json | undefined
  readonly disabled: boolean
  readonly write: (to: Json) => void
}

/** Where a way leads: one stage, or one under each value of a policy. */
export function WayTargets({ flow, to, disabled, write }: WayTargetsProps) {
  const split = policyWays(to)
  const policies = askedPolicies(flow.studio.documents.value)
  if (split !== null) {
    const now = policies.find(({ path }) => path === split.path)
    return <EndsByPolicy flow={flow} split={split} policy={now} disabled={disabled} write={write} />
  }
  if (typeof to !== 'string') return <p class="soft">{words.value.flow.perPolicy}</p>
  const several = policies.filter(({ values }) => values.length > 1)
  return (
    <div class="studio-fields">
      <Choose
        label={words.value.flow.to}
        value={to}
        disabled={disabled}
        choices={stageChoices(flow)}
        write={write}
      />
      {!disabled && several.length > 0 && (
        <ChoosePolicy
          label={words.value.studio.policy.splitWay}
          policies={several}
          choose={(policy) => write(splitWay(to, policy))}
        />
      )}
    </div>
  )
}

type EndsProps = Pick<WayTargetsProps, 'flow' | 'disabled' | 'write'> & {
  readonly split: PolicyWays
  readonly policy: AskedPolicy | undefined
}

function EndsByPolicy({ flow, split, policy, disabled, write }: EndsProps) {
  const texts = words.value.studio.policy
  const { path, ways } = split
  const title = policyTitle(path, language.value)
  const valueText = (value: string) => policyValue(path, value, language.value)
  const ends = Object.entries(ways).flatMap(([value, stage]) =>
    typeof stage === 'string' ? [{ value, stage }] : [],
  )
  const free = (policy?.values ?? []).filter((value) => !Object.hasOwn(ways, value))
  const one = joinWays(split, policy?.now ?? '*')
  return (
    <div class="stack stack-tight">
      <div class="studio-fields">
        {ends.map(({ value, stage }) => (
          <div key={value} class="stack stack-tight">
            <Choose
              label={value === '*' ? texts.leadsElse(title) : texts.leadsIf(title, valueText(value))}
              value={stage}
              disabled={disabled}
              choices={stageChoices(flow)}
              write={(chosen) => write(withWay(split, value, chosen))}
            />
            {!disabled && value !== '*' && ends.length > 1 && (
              <div class="row">
                <button
                  type="button"
                  class="button button-quiet button-small"
                  onClick={() => write(withWay(split, value, undefined))}
                >
                  <X size={14} aria-hidden="true" />
                  {texts.removeEnd}
                  <span class="visually-hidden">: {valueText(value)}</span>
                </button>
              </div>
            )}
          </div>
        ))}
        {!disabled && free.length > 0 && typeof one === 'string' && (
          <Choose
            label={texts.addEnd(title)}
            value=""
            choices={[
              { value: '', label: texts.chooseValue },
              ...free.map((value) => ({ value, label: valueText(value) })),
            ]}
            write={(value) => {
              if (value !== '') write(withWay(split, value, one))
            }}
          />
        )}
      </div>
      {!disabled && one !== undefined && (
        <div class="row">
          <button type="button" class="button button-quiet button-small" onClick={() => write(one)}>
            <Merge size={14} aria-hidden="true" />
            {texts.joinWays}
          </button>
        </div>
      )}
    </div>
  )
}

/** Every stage, in the order of the course. */
export function stageChoices(flow: Flow): readonly Choice[] {
  return orderStages(flow.workflow).map(({ name }) => ({ value: name, label: flow.stageTitle(name) }))
}
