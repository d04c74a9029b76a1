import { CircleAlert } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import { hasEnd } from '../../core/formula/plain-text.ts'
import { tidy } from '../../core/formula/tidy.ts'
import type { Json } from '../../core/json.ts'
import { defaultBudget, overSize } from '../../core/logic/budget.ts'
import { describe } from '../../core/logic/describe.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import { jsonFault } from './json-fault.ts'
import { type RuleView, sameRule } from './read-rule.ts'

type JsonBoxProps = {
  readonly rule: Json
  readonly view: RuleView | null
  readonly onChange: (rule: Json) => void
}

/** The JSON-Logic itself. What is no JSON stays in the box, with the line where it goes wrong, and changes nothing. */
export function JsonBox({ rule, view, onChange }: JsonBoxProps) {
  const id = useId()
  const [typed, setTyped] = useState<{ readonly text: string; readonly rule: Json } | null>(null)
  const says = words.value.rule
  const isOwn = typed !== null && sameRule(typed.rule, rule)
  const text = isOwn ? typed.text : JSON.stringify(rule, null, 2)
  const fault = jsonFault(text)
  const over = overSize(rule, defaultBudget)
  const tidied = view ? tidy(rule) : rule
  const change = (next: string) => {
    const parsed = parse(next)
    const isRule = parsed !== undefined && overSize(parsed, defaultBudget) === undefined && hasEnd(parsed)
    setTyped({ text: next, rule: isRule ? parsed : rule })
    if (isRule) onChange(parsed)
  }
  const problems = [
    ...(fault ? [says.badJson(fault.line, fault.column)] : []),
    ...(over ? [say(describe(over), language.value)] : []),
    ...(view && fault === null
      ? view.findings.map((problem) => `${problem.path}: ${say(describe(problem), language.value)}`)
      : []),
  ]
  return (
    <div class="json">
      <label class="field-label" for={id}>
        {says.json}
      </label>
      <p id={`${id}-hint`} class="field-hint">
        {says.jsonHint}
      </p>
      <textarea
        id={id}
        class="input formula-box"
        spellcheck={false}
        autocomplete="off"
        rows={Math.min(20, text.split('\n').length + 1)}
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-hint ${id}-problems`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <ul id={`${id}-problems`} class="formula-problems">
        {problems.map((problem) => (
          <li key={problem} class="field-error">
            <CircleAlert size={16} aria-hidden="true" />
            <span>{problem}</span>
          </li>
        ))}
      </ul>
      {!sameRule(tidied, rule) && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => onChange(tidied)}>
            {says.tidy}
          </button>
          <span class="soft">{says.tidyHint}</span>
        </div>
      )}
    </div>
  )
}

function parse(text: string): Json | undefined {
  try {
    // What JSON.parse yields is JSON.
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
