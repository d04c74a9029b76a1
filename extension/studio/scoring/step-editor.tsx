import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Json, JsonObject } from '../../../core/json.ts'
import { renameStep } from '../../../core/studio/scoring/edit-steps.ts'
import { partId } from '../../../core/studio/scoring/scorings.ts'
import type { Text } from '../../../core/text.ts'
import { words } from '../../../ui/text/messages.ts'
import { PolicyCondition } from '../fields/policy-condition.tsx'
import { HelpNote } from '../help/help-note.tsx'
import { LazyText } from '../lazy-text.tsx'
import { RuleField } from './rule-field.tsx'
import type { ScoringView } from './scoring-view.ts'
import { titleOf, valuesOf } from './step-list.tsx'
import { StepWords } from './step-words.tsx'
import { TextsField } from './texts-field.tsx'

type StepEditorProps = {
  readonly view: ScoringView
  readonly step: JsonObject
  readonly index: number
}

/** One step: what it is called, its rule, where it is rounded, and the words for whom it concerns. */
export function StepEditor({ view, step, index }: StepEditorProps) {
  const { documents, name, put, act, running } = view
  const says = words.value.scoring
  const id = partId(step)
  const each = typeof step.each === 'string' ? step.each : undefined
  const values = valuesOf(view, id)
  const [row, setRow] = useState<string | undefined>(undefined)
  const label: Text = { id: `Ubah langkah ${id}`, en: `Change the step ${id}` }
  const set = (member: string, after: Json | undefined) => put(['steps', index, member], after, label)
  const rename = (to: string) => act(renameStep({ documents, scoring: name }, { from: id, to }))
  const fault = (to: string) =>
    to === id || renameStep({ documents, scoring: name }, { from: id, to }) !== null ? null : says.badName
  return (
    <div class="stack step-editor">
      <h3>{titleOf(step.title)}</h3>
      <RuleField
        // Another step, or another row of it, begins with nothing half typed.
        key={`${name} ${index} ${id}`}
        view={view}
        at={['steps', index, 'rule']}
        rule={step.rule ?? null}
        step={id}
        each={each}
        row={row}
        label={{ id: `Ubah rumus ${id}`, en: `Change the rule of ${id}` }}
      />
      {each !== undefined && values.length > 0 && <RowValues values={values} row={row} setRow={setRow} />}
      <details class="sheet sheet-padded step-more" open>
        <summary>{says.settings}</summary>
        <div class="stack">
          <TextsField
            label={says.stepTitle}
            value={step.title}
            write={(text) => set('title', text)}
            help={<HelpNote of="scoring.step" label={says.stepTitle} />}
          />
          <div class="step-settings">
            <LazyText label={says.stepName} value={id} fault={fault} write={rename} />
            <Choice
              label={says.each}
              value={each ?? ''}
              options={[
                ['', says.once],
                ...Object.keys(view.tried?.sets ?? { indicators: [], behaviours: [] }).map(
                  (set_) => [set_, set_] as const,
                ),
              ]}
              choose={(set_) => set('each', set_ === '' ? undefined : set_)}
            />
            <Choice
              label={says.round}
              help={<HelpNote of="scoring.rounding" label={says.round} />}
              value={typeof step.round === 'number' ? String(step.round) : ''}
              options={[
                ['', says.notRounded],
                ...[0, 1, 2, 3, 4, 5, 6].map((places) => [String(places), says.places(places)] as const),
              ]}
              choose={(places) => set('round', places === '' ? undefined : Number(places))}
            />
            <Choice
              label={says.source}
              help={<HelpNote of="scoring.cites" label={says.source} />}
              value={typeof step.source === 'string' ? step.source : ''}
              options={[
                ['', says.noSource],
                ...Object.entries(running?.sources ?? {}).map(
                  ([key, { title }]) => [key, titleOf(title)] as const,
                ),
              ]}
              choose={(source) => set('source', source === '' ? undefined : source)}
            />
          </div>
          <PolicyCondition
            documents={documents}
            value={step.onlyIf}
            write={(onlyIf) => set('onlyIf', onlyIf)}
          />
          <TextsField label={says.unit} value={step.unit} isOptional write={(text) => set('unit', text)} />
          <label class="option">
            <input
              type="checkbox"
              checked={step.confidential === true}
              onChange={({ currentTarget }) => set('confidential', currentTarget.checked ? true : undefined)}
            />
            <span>{says.confidential}</span>
          </label>
          {step.confidential === true && (
            <RuleField
              view={view}
              at={['steps', index, 'count']}
              rule={step.count ?? null}
              step={id}
              each={each}
              label={label}
            />
          )}
        </div>
      </details>
      <StepWords view={view} step={step} index={index} />
    </div>
  )
}

type RowValuesProps = {
  readonly values: ReturnType<typeof valuesOf>
  readonly row: string | undefined
  readonly setRow: (row: string) => void
}

/** What a repeated step comes to in each row; the chosen one is shown in the parts of the rule. */
function RowValues({ values, row, setRow }: RowValuesProps) {
  const says = words.value.scoring
  return (
    <fieldset class="row-values">
      <legend class="field-label">{says.rowValues}</legend>
      {values.map(({ row: each, text }, index) => (
        <label key={each} class="option">
          <input
            type="radio"
            name="example-row"
            checked={row === undefined ? index === 0 : row === each}
            onChange={() => setRow(each)}
          />
          <span>
            {each} <strong>{text}</strong>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly choose: (value: string) => void
  readonly help?: ComponentChildren
}

export function Choice({ label, value, options, choose, help }: ChoiceProps) {
  const id = useId()
  const known = options.some(([each]) => each === value)
  return (
    <div>
      <div class="help-row">
        <label class="field-label" for={id}>
          {label}
        </label>
        {help}
      </div>
      <select
        id={id}
        class="input"
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
