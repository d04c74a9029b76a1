import { CircleAlert, TriangleAlert } from 'lucide-preact'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { complete, putIn, signatureHelp } from '../../core/formula/complete.ts'
import { describeFinding } from '../../core/formula/finding-text.ts'
import { findings } from '../../core/formula/findings.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import type { Span } from '../../core/formula/problem.ts'
import { describeFormulaProblem } from '../../core/formula/problem-text.ts'
import { readFormula, spanAt } from '../../core/formula/read-formula.ts'
import { writeFormula } from '../../core/formula/write-formula.ts'
import type { Json } from '../../core/json.ts'
import { isWarning } from '../../core/logic/check.ts'
import type { LogicProblem } from '../../core/logic/problem.ts'
import { type Language, say } from '../../core/text.ts'
import { useKeptBox } from '../box/use-kept-box.ts'
import { language, words } from '../text/messages.ts'
import { CompletionList } from './completion-list.tsx'
import { narrowest } from './narrowest.ts'
import { sameRule } from './read-rule.ts'
import { SignatureLine } from './signature-line.tsx'

type FormulaBoxProps = {
  readonly rule: Json
  readonly variables: readonly KnownVariable[]
  /** The part that is chosen on another surface. */
  readonly pointer: string | undefined
  readonly onSelect: (pointer: string) => void
  readonly onChange: (rule: Json) => void
}

/** The rule as a formula: a plain text box with what may come next, how the function goes, and what is wrong where. */
export function FormulaBox({ rule, variables, pointer, onSelect, onChange }: FormulaBoxProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const says = words.value.rule
  const stands = useMemo(() => textOf(rule, language.value), [rule, language.value])
  const kept = useKeptBox(says.formula, stands)
  const [typed, setTyped] = useState(() => ({
    ...asWritten(rule, language.value),
    ...(kept.text === null ? {} : { text: kept.text }),
  }))
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)

  // Another surface changed the rule, or the reader the language: the rule is written anew. What was typed comes back with
  // what it was typed over: half a formula is not lost to whoever looks at the blocks and takes back what they did there.
  const isOwn =
    typed.language === language.value && (sameRule(typed.rule, rule) || sameRule(typed.before, rule))
  const text = isOwn ? typed.text : stands
  // What was taken over ends where the next letter goes.
  const goesTo = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (goesTo.current !== null) box.current?.setSelectionRange(goesTo.current, goesTo.current)
    goesTo.current = null
  })

  const read = useMemo(() => readFormula(text, language.value), [text, language.value])
  const asked = { text, caret: caret ?? text.length, language: language.value, variables }
  const found = open && caret !== null ? complete(asked) : null
  const options = found?.options ?? []
  const help = caret === null ? null : signatureHelp(asked)
  const problems =
    read.kind === 'err'
      ? [problemOf(read.error)]
      : findings(read.value.rule, variables).map((each) => findingOf(each, read.value))
  const chosen = read.kind === 'ok' && pointer !== undefined ? spanAt(read.value, pointer) : undefined

  const change = (next: string, at: number) => {
    const result = readFormula(next, language.value)
    // A name that is still being typed is none that anybody knows: the rule waits until the box is left.
    const made = result.kind === 'ok' && !hasUnknown(result.value.rule) ? result.value.rule : undefined
    const last = result.kind === 'ok' ? result.value.rule : isOwn ? typed.rule : rule
    setTyped({ text: next, rule: last, before: made ?? rule, language: language.value })
    setCaret(at)
    setActive(0)
    if (made === undefined) kept.keep(next, stands)
    else hand(made)
  }
  const hand = (made: Json) => {
    kept.drop()
    kept.act(() => onChange(made))
  }
  const hasUnknown = (next: Json) => findings(next, variables).some(({ kind }) => kind === 'unknown-variable')
  const leave = () => {
    setOpen(false)
    if (!isOwn) return kept.leave()
    if (read.kind === 'ok' && sameRule(read.value.rule, rule)) kept.drop()
    else if (read.kind === 'ok') {
      setTyped({ ...typed, text, rule: read.value.rule, before: read.value.rule })
      hand(read.value.rule)
    }
    kept.leave()
  }
  useLayoutEffect(() => {
    // The page was gone while somebody typed: what can be read counts, as if the box had been left.
    if (kept.text !== null) leave()
  }, [kept])
  const insert = (index: number) => {
    const option = options[index]
    if (!found || !option) return
    const put = putIn(text, found, option)
    change(put.text, put.caret)
    setOpen(false)
    goesTo.current = put.caret
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === ' ') {
      event.preventDefault()
      setOpen(true)
    }
    // With Shift, Tab goes back.
    if (options.length === 0 || event.shiftKey) return
    const steps: { readonly [key: string]: () => void } = {
      ArrowDown: () => setActive((active + 1) % options.length),
      ArrowUp: () => setActive((active + options.length - 1) % options.length),
      Enter: () => insert(active),
      Tab: () => insert(active),
      Escape: () => setOpen(false),
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  const goTo = ({ start, end }: Span) => {
    box.current?.focus()
    box.current?.setSelectionRange(start, Math.max(end, start))
  }
  const follow = ({ currentTarget }: { readonly currentTarget: HTMLTextAreaElement }) => {
    const at = currentTarget.selectionStart
    setCaret(at)
    const pointerHere = read.kind === 'ok' ? narrowest(read.value, at) : undefined
    if (pointerHere !== undefined) onSelect(pointerHere)
  }
  return (
    <div class="formula">
      <label class="field-label" for={id}>
        {says.formula}
      </label>
      <p id={`${id}-hint`} class="field-hint">
        {says.formulaHint}
      </p>
      <div class="formula-frame">
        <textarea
          ref={box}
          id={id}
          class="input formula-box"
          spellcheck={false}
          autocomplete="off"
          rows={Math.min(14, Math.max(2, text.split('\n').length + 1))}
          value={text}
          aria-autocomplete="list"
          aria-controls={options.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={options.length > 0 ? `${id}-option-${active}` : undefined}
          aria-describedby={`${id}-hint ${id}-problems`}
          aria-invalid={read.kind === 'err'}
          onInput={({ currentTarget }) => {
            // Only a name that is begun asks for help; the keys ask for it anywhere.
            setOpen(/[\p{L}_@']$/u.test(currentTarget.value.slice(0, currentTarget.selectionStart)))
            change(currentTarget.value, currentTarget.selectionStart)
          }}
          onKeyDown={onKeyDown}
          onClick={follow}
          onKeyUp={(event) => {
            if (/^(Arrow(Left|Right)|Home|End)/.test(event.key)) follow(event)
          }}
          onBlur={leave}
        />
        {options.length > 0 && <CompletionList id={id} options={options} active={active} onChoose={insert} />}
      </div>
      <p class="visually-hidden" role="status">
        {options.length > 0 ? says.offered(options.length) : ''}
      </p>
      {help && <SignatureLine help={help} />}
      {chosen && problems.length === 0 && chosen.end - chosen.start < text.length - 1 && (
        <p class="formula-chosen soft">
          {says.chosenPart} <code>{text.slice(chosen.start, chosen.end)}</code>
        </p>
      )}
      <ul id={`${id}-problems`} class="formula-problems">
        {problems.map(({ words: what, span, warning }) => (
          <li key={`${what} ${span?.start ?? ''}`} class={warning ? 'formula-warning' : 'field-error'}>
            {warning ? (
              <TriangleAlert size={16} aria-hidden="true" />
            ) : (
              <CircleAlert size={16} aria-hidden="true" />
            )}
            <span>
              {what}{' '}
              {span && (
                <button type="button" class="link-button" onClick={() => goTo(span)}>
                  {says.goThere}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )

  function problemOf(problem: Parameters<typeof describeFormulaProblem>[0]): Shown {
    return { words: say(describeFormulaProblem(problem), language.value), span: problem, warning: false }
  }
  function findingOf(problem: LogicProblem, formula: Parameters<typeof spanAt>[0]): Shown {
    return {
      words: say(describeFinding(problem), language.value),
      span: spanAt(formula, problem.path),
      warning: isWarning(problem),
    }
  }
}

type Shown = { readonly words: string; readonly span: Span | undefined; readonly warning: boolean }

type Typed = {
  readonly text: string
  /** What it was last read as. */
  readonly rule: Json
  /** The rule when it was typed, which stands for as long as the text cannot be read. */
  readonly before: Json
  readonly language: Language
}

function asWritten(rule: Json, inLanguage: Language): Typed {
  return { text: textOf(rule, inLanguage), rule, before: rule, language: inLanguage }
}

function textOf(rule: Json, inLanguage: Language): string {
  const written = writeFormula(rule, inLanguage)
  return written.kind === 'ok' ? written.value : ''
}
