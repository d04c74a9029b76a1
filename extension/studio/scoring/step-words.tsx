import { Plus, Trash2 } from 'lucide-preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { partId } from '../../../core/studio/scoring/scorings.ts'
import { words } from '../../../ui/text/messages.ts'
import { HelpNote } from '../help/help-note.tsx'
import { useRowNames } from '../row-names.ts'
import { RuleField } from './rule-field.tsx'
import type { ScoringView } from './scoring-view.ts'
import { TextsField } from './texts-field.tsx'

type StepWordsProps = {
  readonly view: ScoringView
  readonly step: JsonObject
  readonly index: number
}

/** What a step says to the person, to everybody before, and where something is missing. */
export function StepWords({ view, step, index }: StepWordsProps) {
  const says = words.value.scoring
  const id = partId(step)
  const label = { id: `Ubah kata-kata ${id}`, en: `Change the words of ${id}` }
  const set = (member: string, after: Json | undefined) => view.put(['steps', index, member], after, label)
  const variants: readonly JsonObject[] = Array.isArray(step.variants)
    ? step.variants.filter((each: Json): each is JsonObject => isObject(each))
    : []
  const names = useRowNames(variants)
  const each = typeof step.each === 'string' ? step.each : undefined
  return (
    <details class="sheet sheet-padded step-more">
      <summary>{says.words}</summary>
      <div class="stack">
        <p class="field-hint">{says.wordsHint}</p>
        <TextsField
          label={says.explanation}
          value={step.explanation}
          lines={3}
          write={(text) => set('explanation', text)}
        />
        <TextsField
          label={says.summary}
          value={step.summary}
          lines={3}
          isOptional
          write={(text) => set('summary', text)}
        />
        <TextsField
          label={says.required}
          value={step.required}
          lines={2}
          isOptional
          write={(text) => set('required', text)}
          help={<HelpNote of="scoring.missing" label={says.required} />}
        />
        <h4>{says.variants}</h4>
        {variants.map((variant, at) => (
          <details key={names[at]} class="variant">
            <summary>{says.variant(at + 1)}</summary>
            <div class="stack">
              <RuleField
                view={view}
                at={['steps', index, 'variants', at, 'when']}
                rule={variant.when ?? null}
                each={each}
                label={label}
              />
              <TextsField
                label={says.explanation}
                value={variant.explanation}
                lines={3}
                write={(text) => view.put(['steps', index, 'variants', at, 'explanation'], text, label)}
              />
              <div>
                <button
                  type="button"
                  class="button button-small"
                  onClick={() => {
                    const left = variants.toSpliced(at, 1)
                    set('variants', left.length > 0 ? left : undefined)
                  }}
                >
                  <Trash2 size={16} aria-hidden="true" />
                  {says.removeVariant(at + 1)}
                </button>
              </div>
            </div>
          </details>
        ))}
        <div>
          <button
            type="button"
            class="button button-small"
            onClick={() =>
              set('variants', [
                ...variants,
                { when: false, explanation: step.explanation ?? { id: '…', en: '…' } },
              ])
            }
          >
            <Plus size={16} aria-hidden="true" />
            {says.addVariant}
          </button>
        </div>
      </div>
    </details>
  )
}
