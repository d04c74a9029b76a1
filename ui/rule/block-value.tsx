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
      return (
        <div>
          <label class="field-label" for={id}>
            {says.kinds.text}
          </label>
          <input
            id={id}
            class="input"
            value={block.value}
            onInput={({ currentTarget }) => onChange({ kind: 'text', value: currentTarget.value })}
          />
        </div>
      )
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
            value={block.path}
            onInput={({ currentTarget }) =>
              onChange({ ...block, path: currentTarget.value.replace(/^(\.\.\/)+/, '') })
            }
          />
          <datalist id={`${id}-names`}>
            {variables.map(({ name, label }) => (
              <option key={name} value={name}>
                {say(label, language.value)}
              </option>
            ))}
          </datalist>
          {block.out !== null && <p class="field-hint">{says.ofItem}</p>}
        </div>
      )
    case 'table':
      return <TableText value={block.value} onChange={(value) => onChange({ kind: 'table', value })} />
    case 'advanced':
      return <p class="field-hint">{says.advancedHint}</p>
    default:
      return null
  }
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
    onChange(table)
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
      />
      <p id={`${id}-problem`} class="field-error">
        {read.kind === 'err' && say(describeFormulaProblem(read.error), language.value)}
      </p>
    </div>
  )
}
