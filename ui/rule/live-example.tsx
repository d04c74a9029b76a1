import { useId } from 'preact/hooks'
import { describeFinding } from '../../core/formula/finding-text.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import type { Json } from '../../core/json.ts'
import { dependencies } from '../../core/logic/dependencies.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import { type Example, type ExampleChange, readExample } from './example.ts'
import { NumberBox } from './number-box.tsx'
import type { Played } from './read-rule.ts'
import { sayJson } from './say-part.ts'

type LiveExampleProps = {
  readonly rule: Json
  readonly variables: readonly KnownVariable[]
  readonly inputs: Example
  readonly played: Played | null
  readonly onChange: (change: ExampleChange) => void
}

/** The rule worked out on an example: what it reads can be changed, and what comes out stands beneath. */
export function LiveExample({ rule, variables, inputs, played, onChange }: LiveExampleProps) {
  const id = useId()
  const says = words.value.rule
  const reads = dependencies(rule)
  const paths = reads.kind === 'ok' ? reads.value.paths.filter((path) => path !== '') : []
  return (
    <section class="example" aria-labelledby={id}>
      <h4 id={id}>{says.example}</h4>
      {paths.length > 0 && (
        <div class="example-inputs">
          {paths.slice(0, most).map((path) => (
            <ExampleInput
              key={path}
              path={path}
              known={variables.find(({ name }) => name === path)}
              value={readExample(inputs, path)}
              onChange={(value) => onChange({ path, value })}
            />
          ))}
        </div>
      )}
      {paths.length > most && <p class="soft">{says.moreInputs(paths.length - most)}</p>}
      <p class="example-result" role="status">
        {result()}
      </p>
    </section>
  )

  function result() {
    if (played === null) return <span class="soft">{says.notYet}</span>
    const { outcome } = played
    if (outcome.kind === 'problem') {
      return (
        <span class="field-error">
          {says.noResult} {say(describeFinding(outcome.problem), language.value)}
        </span>
      )
    }
    return (
      <>
        {says.comesTo} <strong>{sayJson(outcome.value, language.value)}</strong>
      </>
    )
  }
}

/** A rule over five hundred rows reads more than anybody changes by hand. */
const most = 24

type ExampleInputProps = {
  readonly path: string
  readonly known: KnownVariable | undefined
  readonly value: Json | undefined
  readonly onChange: (value: Json) => void
}

/** A field for a single value; a list or a table of the example is only shown. */
function ExampleInput({ path, known, value, onChange }: ExampleInputProps) {
  const id = useId()
  const label = known ? say(known.label, language.value) : path
  if (known?.type === 'number' || typeof value === 'number') {
    return <NumberBox label={label} value={typeof value === 'number' ? value : null} onChange={onChange} />
  }
  const isSingle = value === undefined || value === null || typeof value === 'string'
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      {isSingle ? (
        <input
          id={id}
          class="input"
          value={value ?? ''}
          onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        />
      ) : (
        <output id={id} class="example-fixed">
          {sayJson(value, language.value)}
        </output>
      )}
    </div>
  )
}
