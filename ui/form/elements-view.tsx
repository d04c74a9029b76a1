import type { ElementState } from '../../core/form/form-state.ts'
import { say } from '../../core/text.ts'
import type { DrawItem } from '../fields/field-props.ts'
import { language } from '../text/messages.ts'
import type { FormDraft } from './draft.ts'
import { Field } from './field.tsx'

type ElementsProps = {
  readonly draft: FormDraft
  readonly elements: readonly ElementState[]
  /** Of the headings of groups: one below what stands above them. */
  readonly level: 2 | 3 | 4
}

/** Elements of a long page that are laid out and painted together, or not at all while they are far from sight. */
const together = 10

/** The elements of a page, a group or an item. Where things stand comes from here, what they say from the draft. */
export function ElementsView({ elements, ...around }: ElementsProps) {
  if (elements.length <= 2 * together) return <Elements elements={elements} {...around} />
  const parts = Array.from({ length: Math.ceil(elements.length / together) }, (_, part) =>
    elements.slice(part * together, (part + 1) * together),
  )
  return (
    <>
      {parts.map((part) => (
        <div key={part[0]?.at} class="form-part">
          <Elements elements={part} {...around} />
        </div>
      ))}
    </>
  )
}

function Elements({ draft, elements, level }: ElementsProps) {
  // One for all: the fields of an item stand at the same depth, whichever list it is in.
  const drawItem: DrawItem = (inner) => <ElementsView draft={draft} elements={inner} level={4} />
  return (
    <>
      {elements.map((element) =>
        element.kind === 'control' ? (
          <Field key={element.path} draft={draft} path={element.path} drawItem={drawItem} />
        ) : (
          <Held key={element.at} draft={draft} level={level} state={element} />
        ),
      )}
    </>
  )
}

type Holder = Exclude<ElementState, { readonly kind: 'control' }>

type HeldProps = Omit<ElementsProps, 'elements'> & { readonly state: Holder }

function Held({ draft, level, state }: HeldProps) {
  if (!draft.isVisible(state.at, state.item).value) return null
  if (state.kind === 'note') return <p class="note">{say(state.element.text, language.value)}</p>
  const { element, elements } = state
  if (element.type !== 'Group') return <ElementsView draft={draft} elements={elements} level={level} />
  const Heading = `h${level}` as const
  return (
    <section class="group">
      <Heading class="group-title">{say(element.label, language.value)}</Heading>
      {element.hint && <p class="field-hint">{say(element.hint, language.value)}</p>}
      <ElementsView draft={draft} elements={elements} level={level === 2 ? 3 : 4} />
    </section>
  )
}
