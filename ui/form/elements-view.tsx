import type { ElementState } from '../../core/form/form-state.ts'
import { say } from '../../core/text.ts'
import type { DrawItem } from '../fields/field-props.ts'
import { language } from '../text/messages.ts'
import type { FormDraft } from './draft.ts'
import { Field } from './field.tsx'

type ElementsProps = { readonly draft: FormDraft; readonly elements: readonly ElementState[] }

/** The elements of a page, a group or an item. Where things stand comes from here, what they say from the draft. */
export function ElementsView({ draft, elements }: ElementsProps) {
  return (
    <>
      {elements.map((element) => (
        <ElementView
          key={element.kind === 'control' ? element.path : element.at}
          draft={draft}
          state={element}
        />
      ))}
    </>
  )
}

function ElementView({ draft, state }: { readonly draft: FormDraft; readonly state: ElementState }) {
  if (state.kind === 'control') {
    const drawItem: DrawItem = (elements) => <ElementsView draft={draft} elements={elements} />
    return <Field draft={draft} path={state.path} drawItem={drawItem} />
  }
  return <Held draft={draft} state={state} />
}

type Holder = Exclude<ElementState, { readonly kind: 'control' }>

function Held({ draft, state }: { readonly draft: FormDraft; readonly state: Holder }) {
  if (!draft.isVisible(state.at).value) return null
  if (state.kind === 'note') return <p class="note">{say(state.element.text, language.value)}</p>
  const inner = <ElementsView draft={draft} elements={state.elements} />
  const { element } = state
  if (element.type !== 'Group') return inner
  return (
    <section class="group" aria-label={say(element.label, language.value)}>
      <h3 class="group-title">{say(element.label, language.value)}</h3>
      {element.hint && <p class="field-hint">{say(element.hint, language.value)}</p>}
      {inner}
    </section>
  )
}
