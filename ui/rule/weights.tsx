import { CircleAlert, CircleCheck } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { spreadRest, totalOf } from '../../core/scoring/spread-weights.ts'
import { language, words } from '../text/messages.ts'
import { NumberBox } from './number-box.tsx'
import { sayJson } from './say-part.ts'

type WeightsEditorProps = {
  readonly weights: { readonly [id: string]: number }
  readonly labelOf: (id: string) => string
  readonly onChange: (weights: { readonly [id: string]: number }) => void
}

/** A set of weights, whose total is always in sight; what is left of 100 can be shared evenly among those not kept. */
export function WeightsEditor({ weights, labelOf, onChange }: WeightsEditorProps) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const says = words.value.tables
  const total = totalOf(weights)
  const spread = spreadRest(weights, kept)
  const keep = (id: string, isKept: boolean) => {
    const next = new Set(kept)
    if (isKept) next.add(id)
    else next.delete(id)
    setKept(next)
  }
  return (
    <div class="stack">
      <div class="table-box">
        <table class="table table-edit">
          <thead>
            <tr>
              <th scope="col">{says.part}</th>
              <th scope="col">{says.weight}</th>
              <th scope="col">{says.keep}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(weights).map(([id, weight]) => (
              <tr key={id}>
                <th scope="row">{labelOf(id)}</th>
                <td>
                  <NumberBox
                    hidden
                    label={says.weightOf(labelOf(id))}
                    value={weight}
                    onChange={(next) => onChange({ ...weights, [id]: next })}
                  />
                </td>
                <td>
                  <input
                    type="checkbox"
                    class="table-check"
                    aria-label={says.keepOf(labelOf(id))}
                    checked={kept.has(id)}
                    onChange={({ currentTarget }) => keep(id, currentTarget.checked)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="row row-apart">
        <p role="status" class={total === 100 ? 'row total' : 'row total total-wrong'}>
          {total === 100 ? (
            <CircleCheck size={16} aria-hidden="true" />
          ) : (
            <CircleAlert size={16} aria-hidden="true" />
          )}
          {says.total(sayJson(total, language.value), total === 100)}
        </p>
        <button
          type="button"
          class="button button-small"
          aria-disabled={spread === null}
          onClick={() => spread && onChange(spread)}
        >
          {says.spread}
        </button>
      </div>
    </div>
  )
}
