import { CircleCheck, Info } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { describeUnportable } from '../../core/formula/portable-text.ts'
import type { Json } from '../../core/json.ts'
import { portability } from '../../core/logic/portable.ts'
import { type Language, say } from '../../core/text.ts'
import { words } from '../text/messages.ts'

/** Whether another JSON-Logic engine would give the same answer, and what stands in the way. */
export function PortabilityList({ rule, language }: { readonly rule: Json; readonly language: Language }) {
  const told = useMemo(() => portability(rule), [rule])
  const says = words.value.rule
  if (told.kind === 'err') return null
  const reasons = [...new Set(told.value.map((use) => say(describeUnportable(use), language)))]
  return (
    <div class="portability">
      <h4>{says.portability}</h4>
      {reasons.length === 0 ? (
        <p class="row">
          <CircleCheck size={16} aria-hidden="true" /> {says.portable}
        </p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason} class="portability-reason">
              <Info size={16} aria-hidden="true" /> <span>{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
