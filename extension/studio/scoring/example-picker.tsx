import { useId } from 'preact/hooks'
import { toDecimalString } from '../../../core/logic/exact-arithmetic.ts'
import { say } from '../../../core/text.ts'
import { sayJson } from '../../../ui/rule/say-part.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Example, ScoringView } from './scoring-view.ts'

type ExamplePickerProps = {
  readonly view: ScoringView
  readonly examples: readonly Example[]
  readonly chosen: number
  readonly choose: (index: number) => void
}

/** Whose figures stand beside the steps, and what comes of them. */
export function ExamplePicker({ view, examples, chosen, choose }: ExamplePickerProps) {
  const id = useId()
  const says = words.value.scoring
  if (examples.length === 0) return <p class="soft">{says.noExample}</p>
  const { result } = view.tried ?? {}
  return (
    <div class="sheet sheet-padded example-bar">
      <div>
        <label class="field-label" for={id}>
          {says.example}
        </label>
        <select
          id={id}
          class="input"
          value={chosen}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        >
          {examples.map(({ row }, index) => (
            <option key={index} value={index}>
              {say(row.title, language.value)}
            </option>
          ))}
        </select>
      </div>
      <dl class="example-outcome" aria-live="polite">
        {result?.kind === 'scored' &&
          Object.entries(result.outputs).map(([name, value]) => (
            <div key={name}>
              <dt>{outputTitle(view, name)}</dt>
              <dd>{sayValue(view, value)}</dd>
            </div>
          ))}
        {result?.kind === 'unscorable' &&
          result.problems.map(({ step, reason }) => (
            <div key={step}>
              <dt>{step}</dt>
              <dd class="field-error">{say(reason, language.value)}</dd>
            </div>
          ))}
        {result === undefined && <p class="soft">{says.notYet}</p>}
      </dl>
    </div>
  )
}

/** A result is called what its step is called. */
function outputTitle({ running }: ScoringView, output: string): string {
  const step = running?.steps.find(({ id }) => id === running.outputs[output])
  return step === undefined ? output : say(step.title, language.value)
}

/** A figure, or an outcome in its words. */
export function sayValue({ running }: ScoringView, value: Parameters<typeof sayJson>[0]): string {
  if (typeof value === 'number') {
    // What goes on is exact; four decimals are enough to see what it comes to.
    const shown = Number(toDecimalString(value, 4))
    return `${shown === value ? '' : '≈ '}${sayJson(shown, language.value)}`
  }
  const outcome = typeof value === 'string' && running ? running.outcomes[value] : undefined
  return outcome === undefined ? sayJson(value, language.value) : say(outcome, language.value)
}
