import { CircleAlert } from 'lucide-preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { hasEnd } from '../../core/formula/plain-text.ts'
import { tidy } from '../../core/formula/tidy.ts'
import type { Json } from '../../core/json.ts'
import { defaultBudget, overSize } from '../../core/logic/budget.ts'
import { isWarning } from '../../core/logic/check.ts'
import { describe } from '../../core/logic/describe.ts'
import { say } from '../../core/text.ts'
import { useKeptBox } from '../box/use-kept-box.ts'
import { language, words } from '../text/messages.ts'
import type { JsonTrouble } from './json-code.ts'
import { jsonFault } from './json-fault.ts'
import { JsonField } from './json-field.tsx'
import { type RuleView, sameRule } from './read-rule.ts'

type JsonBoxProps = {
  readonly rule: Json
  readonly view: RuleView | null
  readonly variables: readonly KnownVariable[]
  readonly onChange: (rule: Json) => void
}

/** What stands in the editor, and the rules that it made of itself: the newest last, those before it on their way here. */
type Typed = { readonly text: string; readonly rules: readonly Json[] }

/** As its tab is called. */
export const jsonName = 'JSON'

const mostOnTheWay = 20

/** The JSON-Logic itself. What is no JSON stays in the box, with the line where it goes wrong, and changes nothing. */
export function JsonBox({ rule, view, variables, onChange }: JsonBoxProps) {
  const box = useKeptBox(
    jsonName,
    useMemo(() => JSON.stringify(rule), [rule]),
  )
  const [typed, setTyped] = useState<Typed | null>(
    box.text === null ? null : { text: box.text, rules: [rule] },
  )
  const says = words.value.rule
  const isOwn = typed?.rules.some((each) => sameRule(each, rule)) === true
  const text = typed !== null && isOwn ? typed.text : JSON.stringify(rule, null, 2)
  const fault = jsonFault(text)
  const over = overSize(rule, defaultBudget)
  const tidied = view ? tidy(rule) : rule
  const change = (next: string) => {
    const parsed = parse(next)
    const isRule = parsed !== undefined && overSize(parsed, defaultBudget) === undefined && hasEnd(parsed)
    setTyped((before) => {
      const rules = before !== null && isOwn ? before.rules.slice(-mostOnTheWay) : [rule]
      return { text: next, rules: isRule ? [...rules, parsed] : rules }
    })
    if (!isRule) box.keep(next, JSON.stringify(rule))
    else {
      box.drop()
      if (!sameRule(parsed, rule)) box.act(() => onChange(parsed))
    }
  }
  const newest = typed?.rules.at(-1)
  const hasArrived = isOwn && newest !== undefined && sameRule(newest, rule)
  useEffect(() => {
    // Once the newest has come back, an older one is somebody's undo, and no longer on its way.
    if (hasArrived) setTyped((now) => now && { ...now, rules: now.rules.slice(-1) })
  }, [hasArrived, newest])
  const troubles: readonly JsonTrouble[] = [
    ...(fault
      ? [
          {
            words: says.badJson(fault.line, fault.column),
            at: { offset: offsetOf(text, fault) },
            isWarning: false,
          },
        ]
      : []),
    ...(over ? [{ words: say(describe(over), language.value), at: { pointer: '' }, isWarning: false }] : []),
    ...(view && fault === null
      ? view.findings.map((problem) => ({
          words: say(describe(problem), language.value),
          at: { pointer: problem.path },
          isWarning: isWarning(problem),
        }))
      : []),
  ]
  return (
    <div class="json" onFocusOut={box.leave}>
      <p class="field-label">{says.json}</p>
      <p class="field-hint">{says.jsonHint}</p>
      <JsonField text={text} isOwn={isOwn} variables={variables} troubles={troubles} onChange={change} />
      <ul class="formula-problems" role="status">
        {troubles.map(({ words: what, at, isWarning: isOnly }) => (
          <li key={`${what} ${JSON.stringify(at)}`} class={isOnly ? 'formula-warning' : 'field-error'}>
            <CircleAlert size={16} aria-hidden="true" />
            <span>{'pointer' in at && at.pointer !== '' ? `${at.pointer}: ${what}` : what}</span>
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

function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1
}

function parse(text: string): Json | undefined {
  try {
    // What JSON.parse yields is JSON.
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
