import { useId, useState } from 'preact/hooks'
import type { Block } from '../../core/formula/block.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { describeFormulaProblem } from '../../core/formula/problem-text.ts'
import { readFormula } from '../../core/formula/read-formula.ts'
import { writeFormula } from '../../core/formula/write-formula.ts'
import { isObject, type Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { useKeptBox } from '../box/use-kept-box.ts'
import { language, words } from '../text/messages.ts'
import { NumberBox } from './number-box.tsx'

type BlockValueProps = {
  readonly block: Block
  readonly variables: readonly KnownVariable[]
  readonly onChange: (block: Block) => void
}

/** The value of a part that has one, in the field that suits it; nothing for a function, whose parts have their own. */
export function BlockValue({ block, variables, onChange }: BlockValueProps) {
  const id = useId()
  const says = words.value.rule
  switch (block.kind) {
    case 'number':
      return (
        <NumberBox
          label={says.kinds.number}
          value={block.value}
          onChange={(value) => onChange({ kind: 'number', value })}
        />
      )
    case 'text':
      return <TextValue value={block.value} onChange={(value) => onChange({ kind: 'text', value })} />
    case 'boolean':
      return (
        <div>
          <label class="field-label" for={id}>
            {says.kinds.boolean}
          </label>
          <select
            id={id}
            class="input"
            value={String(block.value)}
            onChange={({ currentTarget }) =>
              onChange({ kind: 'boolean', value: currentTarget.value === 'true' })
            }
          >
            <option value="true">{says.isTrue}</option>
            <option value="false">{says.isFalse}</option>
          </select>
        </div>
      )
    case 'variable':
      return (
        <NameValue
          path={block.path}
          ofItem={block.out !== null}
          variables={variables}
          onChange={(path) => onChange({ ...block, path })}
        />
      )
    case 'table':
      return <TableText value={block.value} onChange={(value) => onChange({ kind: 'table', value })} />
    case 'advanced':
      return <p class="field-hint">{says.advancedHint}</p>
    default:
      return null
  }
}

/** A text; what is typed in one stay is taken back as one. */
function TextValue({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  const label = words.value.rule.kinds.text
  const box = useKeptBox(label, value)
  // A box of one line would drop the ends of lines; it does not change under whoever takes the last one away.
  const [hasLines] = useState(value.includes('\n'))
  const shared = {
    id,
    class: 'input',
    value,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      box.act(() => onChange(currentTarget.value)),
    onBlur: box.leave,
  }
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      {hasLines ? <textarea {...shared} /> : <input {...shared} />}
    </div>
  )
}

type NameProps = {
  readonly path: string
  /** Whether it is a name of the item at hand. */
  readonly ofItem: boolean
  readonly variables: readonly KnownVariable[]
  readonly onChange: (path: string) => void
}

/** A name, with those that are known; what is typed in one stay is taken back as one. */
function NameValue({ path, ofItem, variables, onChange }: NameProps) {
  const id = useId()
  const says = words.value.rule
  const box = useKeptBox(says.kinds.variable, path)
  return (
    <div>
      <label class="field-label" for={id}>
        {says.kinds.variable}
      </label>
      <input
        id={id}
        class="input"
        list={`${id}-names`}
        spellcheck={false}
        autocomplete="off"
        value={path}
        onInput={({ currentTarget }) =>
          box.act(() => onChange(currentTarget.value.replace(/^(\.\.\/)+/, '')))
        }
        onBlur={box.leave}
      />
      <datalist id={`${id}-names`}>
        {variables.map(({ name, label }) => (
          <option key={name} value={name}>
            {say(label, language.value)}
          </option>
        ))}
      </datalist>
      {ofItem && <p class="field-hint">{says.ofItem}</p>}
    </div>
  )
}

/** Fixed values as a formula writes them: `{tinggi: 9; rendah: 3}`. */
function TableText({ value, onChange }: { readonly value: Json; readonly onChange: (value: Json) => void }) {
  const id = useId()
  // In the place of a table, so that one row alone is no operator.
  const written = writeFormula({ band: [null, value] }, language.value)
  const prefix = language.value === 'id' ? '=RENTANG(KOSONG; ' : '=BAND(NULL, '
  const isRead = written.kind === 'ok' && written.value.startsWith(prefix)
  const stands = isRead ? written.value.slice(prefix.length, -1) : JSON.stringify(value)
  const box = useKeptBox(words.value.rule.kinds.table, stands)
  const [text, setText] = useState(box.text ?? stands)
  const read = readFormula(`${prefix}${text})`, language.value)
  const change = (typed: string) => {
    setText(typed)
    const next = readFormula(`${prefix}${typed})`, language.value)
    box.keep(typed, stands)
    if (next.kind !== 'ok' || !isObject(next.value.rule)) return
    const { band }: { readonly band?: Json } = next.value.rule
    const table: Json | undefined = Array.isArray(band) ? band[1] : undefined
    if (typeof table !== 'object' || table === null) return
    box.drop()
    box.act(() => onChange(table))
  }
  return (
    <div>
      <label class="field-label" for={id}>
        {words.value.rule.kinds.table}
      </label>
      <textarea
        id={id}
        class="input formula-box"
        spellcheck={false}
        value={text}
        aria-invalid={read.kind === 'err'}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onBlur={box.leave}
      />
      <p id={`${id}-problem`} class="field-error">
        {read.kind === 'err' && say(describeFormulaProblem(read.error), language.value)}
      </p>
    </div>
  )
}
