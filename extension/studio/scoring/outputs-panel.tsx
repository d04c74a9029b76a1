import { Trash2 } from 'lucide-preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { stepOfOutput } from '../../../core/studio/scoring/edit-steps.ts'
import { partId, partsIn } from '../../../core/studio/scoring/scorings.ts'
import { words } from '../../../ui/text/messages.ts'
import { HelpNote } from '../help/help-note.tsx'
import { NewName } from './new-name.tsx'
import type { ScoringView } from './scoring-view.ts'
import { Choice } from './step-editor.tsx'
import { titleOf } from './step-list.tsx'
import { TextsField } from './texts-field.tsx'

/** Which steps a result shows, under which names, and the words for what bands and matrices yield. */
export function OutputsPanel({ view }: { readonly view: ScoringView }) {
  const { document, put } = view
  const says = words.value.scoring
  const outputs = objectOf(document.outputs)
  const outcomes = objectOf(document.outcomes)
  const steps = partsIn(document, 'steps').filter(({ each }) => each === undefined)
  const options = [...new Map(steps.map((step) => [partId(step), titleOf(step.title)]))]
  const label = (name: string) => ({ id: `Ubah hasil ${name}`, en: `Change the result ${name}` })
  const said = (name: string) => ({ id: `Ubah sebutan ${name}`, en: `Change the words for ${name}` })
  return (
    <div class="stack stack-loose">
      <section class="sheet sheet-padded stack" aria-label={says.outputs}>
        <div class="help-row">
          <h3>{says.outputs}</h3>
          <HelpNote of="scoring.output" label={says.outputs} />
        </div>
        {Object.entries(outputs).map(([name, output]) => (
          <div key={name} class="row row-apart output-row">
            <Choice
              label={name}
              value={stepOfOutput(output)}
              options={options}
              choose={(step) =>
                put(['outputs', name], isObject(output) ? { ...output, value: step } : step, label(name))
              }
            />
            <RemoveButton
              title={says.removeOutput(name)}
              press={() =>
                put(['outputs', name], undefined, {
                  id: `Hapus hasil ${name}`,
                  en: `Remove the result ${name}`,
                })
              }
            />
          </div>
        ))}
        <NewName
          label={says.newOutput}
          taken={Object.keys(outputs)}
          add={(name) => put(['outputs', name], options[0]?.[0] ?? '', label(name))}
        />
      </section>
      <section class="sheet sheet-padded stack" aria-label={says.outcomes}>
        <h3>{says.outcomes}</h3>
        <p class="field-hint">{says.outcomesHint}</p>
        {Object.entries(outcomes).map(([name, text]) => (
          <div key={name} class="outcome-row">
            <TextsField
              label={name}
              value={text}
              write={(next) => put(['outcomes', name], next, said(name))}
            />
            <RemoveButton
              title={says.removeOutcome(name)}
              press={() =>
                put(['outcomes', name], undefined, {
                  id: `Hapus sebutan ${name}`,
                  en: `Remove the words for ${name}`,
                })
              }
            />
          </div>
        ))}
        <NewName
          label={says.newOutcome}
          taken={Object.keys(outcomes)}
          add={(name) => put(['outcomes', name], { id: name, en: name }, said(name))}
        />
      </section>
    </div>
  )
}

export function RemoveButton({ title, press }: { readonly title: string; readonly press: () => void }) {
  return (
    <button type="button" class="button button-icon" aria-label={title} title={title} onClick={press}>
      <Trash2 size={16} aria-hidden="true" />
    </button>
  )
}

function objectOf(json: Json | undefined): JsonObject {
  return isObject(json ?? null) ? (json as JsonObject) : {}
}
