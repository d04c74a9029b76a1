import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { NumberBox } from '../../../ui/rule/number-box.tsx'
import { words } from '../../../ui/text/messages.ts'
import { NewName } from './new-name.tsx'

type NumbersEditorProps = {
  readonly numbers: JsonObject
  readonly put: (at: readonly string[], after: Json | undefined) => void
}

type Leaf = { readonly at: readonly string[]; readonly value: number }

/** Numbers that rules reckon with by name, at whatever depth they lie. */
export function NumbersEditor({ numbers, put }: NumbersEditorProps) {
  const says = words.value.scoring
  const leaves = leavesOf(numbers, [])
  return (
    <section class="stack" aria-label={says.numbers}>
      <h3>{says.numbers}</h3>
      {leaves.length > 0 && (
        <div class="sheet sheet-padded number-leaves">
          {leaves.map(({ at, value }) => (
            <NumberBox
              key={at.join('.')}
              label={at.join(' › ')}
              value={value}
              onChange={(next) => put(at, next)}
            />
          ))}
        </div>
      )}
      <NewName label={says.newNumber} taken={Object.keys(numbers)} add={(name) => put([name], 0)} />
    </section>
  )
}

function leavesOf(json: JsonObject, at: readonly string[]): readonly Leaf[] {
  return Object.entries(json).flatMap(([name, value]): readonly Leaf[] => {
    if (typeof value === 'number') return [{ at: [...at, name], value }]
    return isObject(value) && name !== 'onlyIf' ? leavesOf(value, [...at, name]) : []
  })
}
