import { CircleAlert } from 'lucide-preact'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { say } from '../../core/text.ts'
import type { DrawItem, FieldIds, FieldProps } from '../fields/field-props.ts'
import { drawOf, kinds } from '../fields/kinds.ts'
import { later } from '../later.tsx'
import { language, words } from '../text/messages.ts'
import { afterPress } from './after-press.ts'
import { announce } from './announce.ts'
import type { FormDraft } from './draft.ts'
import type { FieldView } from './field-view.ts'
import { inputIdOf } from './input-id.ts'
import { problemText } from './problem-text.ts'
import { schemaOf } from './schema-of.ts'

const RivalNotice = later(async () => (await import('./rival-notice.tsx')).RivalNotice)

type FieldPlace = { readonly draft: FormDraft; readonly path: string; readonly drawItem: DrawItem }

/** One field: its label, its hint, what is wrong, and the box that its kind draws. */
export function Field({ draft, path, drawItem }: FieldPlace) {
  const field = draft.field(path).value
  const problems = field?.visible ? textsOf(field, draft) : noTexts
  const isOptional = field !== undefined && !field.required && !field.readOnly
  // A key changes neither: what is the same is not even compared.
  const label = useMemo(
    () => field && labelOf(field, isOptional),
    [field?.element, isOptional, language.value],
  )
  const beside = useMemo(() => field && besideOf(field, problems), [field?.element, problems, language.value])
  if (field === undefined || !field.visible) return null
  // Files that others gave are there to be opened, not only to be named.
  const isSaid = field.readOnly && field.element.kind !== 'file'
  // A calculated field looks alike whatever its kind: there is nothing to fill in.
  const kind = kinds[isSaid ? 'computed' : field.element.kind]
  const Draw = drawOf(kind)
  if (Draw === undefined) return null
  const { frame } = kind
  const schema = schemaOf(draft.form, field.element)
  const ids = idsOf(field, problems.length > 0)
  const leave = ({ currentTarget }: FocusEvent) => {
    const field = currentTarget
    afterPress(() => {
      // The form may be drawn in a page within the page, which has a focus of its own.
      const inside = field instanceof Node && field.contains(field.ownerDocument?.activeElement ?? null)
      if (inside) return
      draft.touch(path)
      tellProblems(draft, path)
    })
  }
  const box = (
    <Draw
      // The kind that was looked up is this field's own.
      field={field as FieldProps<never>['field']}
      schema={schema}
      ids={ids}
      draft={draft}
      write={(entry) => draft.write(path, entry)}
      drawItem={drawItem}
    />
  )
  return (
    <div
      class={`field field-${field.element.kind} ${problems.length > 0 ? 'field-wrong' : ''}`}
      data-path={path}
      data-kind={field.element.kind}
      onFocusOut={leave}
    >
      {frame === 'legend' ? (
        <fieldset aria-describedby={ids.describedBy}>
          <legend id={ids.label} class="field-label">
            {label}
          </legend>
          {beside}
          {box}
        </fieldset>
      ) : (
        <>
          {frame === 'label' && (
            <label id={ids.label} class="field-label" for={ids.input}>
              {label}
            </label>
          )}
          {beside}
          {box}
        </>
      )}
      {field.rivals.length > 0 && <RivalNotice draft={draft} field={field} />}
    </div>
  )
}

/** Each text once: a field may be wrong in two ways that are said alike. */
function textsOf({ problems, element }: FieldView, { form }: FormDraft): readonly string[] {
  if (problems.length === 0) return noTexts
  const schema = schemaOf(form, element)
  return [...new Set(problems.map((problem) => problemText(problem, element, schema)))]
}

const noTexts: readonly string[] = []

/** Who can't see the error that has just appeared behind them hears it. */
function tellProblems(draft: FormDraft, path: string): void {
  const field = draft.field(path).peek()
  if (field !== undefined && field.problems.length > 0) announce(textsOf(field, draft).join(' '))
}

function idsOf(field: FieldView, invalid: boolean): FieldIds {
  const input = inputIdOf(field.path)
  const described = [field.element.hint && `${input}-hint`, invalid && `${input}-error`].filter(Boolean)
  return { input, label: `${input}-label`, describedBy: described.join(' ') || undefined, invalid }
}

// Both are no components: of three hundred fields each would have to be kept, and asked with every key.
function labelOf({ element }: FieldView, isOptional: boolean): VNode {
  return (
    <>
      {say(element.label, language.value)}
      {isOptional && <span class="field-optional"> ({words.value.field.optional})</span>}
    </>
  )
}

function besideOf({ path, element: { hint } }: FieldView, problems: readonly string[]): VNode {
  const input = inputIdOf(path)
  return (
    <>
      {hint && (
        <p id={`${input}-hint`} class="field-hint">
          {say(hint, language.value)}
        </p>
      )}
      {problems.length > 0 && (
        <div id={`${input}-error`} class="field-errors">
          {problems.map((text) => (
            <p key={text} class="field-error">
              <CircleAlert size={16} aria-hidden="true" />
              {text}
            </p>
          ))}
        </div>
      )}
    </>
  )
}
