import type { ControlState, ElementState } from '../../core/form/form-state.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import { PrintAnswer } from './print-answer.tsx'

type PrintElementsProps = {
  readonly elements: readonly ElementState[]
  /** Without answers: also what other answers would bring up, marked as such. */
  readonly blank: boolean
  readonly level: 2 | 3 | 4
}

/** The questions in the order of the form, each with its answer or with room for one. */
export function PrintElements({ elements, blank, level }: PrintElementsProps) {
  return (
    <>
      {elements.map((state) => (
        <PrintElement
          key={state.kind === 'control' ? state.path : state.at}
          state={state}
          blank={blank}
          level={level}
        />
      ))}
    </>
  )
}

type Printing<S> = Omit<PrintElementsProps, 'elements'> & { readonly state: S }

function PrintElement({ state, blank, level }: Printing<ElementState>) {
  if (!state.visible && (!blank || isOnlyShown(state))) return null
  if (state.kind === 'note') return <p class="print-note">{say(state.element.text, language.value)}</p>
  if (state.kind === 'control') return <PrintQuestion state={state} blank={blank} level={level} />
  const { element, elements } = state
  const inner = (to: 2 | 3 | 4) => <PrintElements elements={elements} blank={blank} level={to} />
  if (element.type !== 'Group' && element.type !== 'Category') return inner(level)
  const Heading = `h${level}` as const
  return (
    <section class="print-part">
      <Heading>{say(element.label, language.value)}</Heading>
      {'hint' in element && element.hint && <p class="soft">{say(element.hint, language.value)}</p>}
      {inner(level === 2 ? 3 : 4)}
    </section>
  )
}

/** What only shows figures has nothing to show on a blank form. */
function isOnlyShown(state: ElementState): boolean {
  if (state.kind === 'note') return true
  return state.kind === 'control' ? state.readOnly : state.elements.every(isOnlyShown)
}

/** A row of a list is a row of a table where its answers are short, and stands by itself where they are not. */
function columnsOf({ items }: ControlState): readonly ControlState[] | null {
  const rows = items.map((elements) => elements.filter((each) => each.kind === 'control'))
  const [first = []] = rows
  const fits = rows.every(
    (row, index) =>
      row.length === items[index]?.length &&
      row.length === first.length &&
      row.every((each) => each.visible && !tall.has(each.element.kind)),
  )
  return fits && first.length > 1 && first.length <= 6 ? first : null
}

const tall = new Set(['long-text', 'choice', 'choices', 'rating', 'matrix', 'repeat', 'indicator-table'])

function PrintTable({ state, blank }: { readonly state: ControlState; readonly blank: boolean }) {
  const columns = columnsOf(state) ?? []
  return (
    <table class="print-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.path} scope="col">
              {say(column.element.label, language.value)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {state.items.map((elements, index) => (
          <tr key={String(index)}>
            {elements.map(
              (each) =>
                each.kind === 'control' && (
                  <td key={each.path}>
                    <PrintAnswer field={each} blank={blank} />
                  </td>
                ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PrintQuestion({ state, blank, level }: Printing<ControlState>) {
  const { element, items } = state
  const own = element.kind === 'acknowledgement'
  const label = say(element.label, language.value)
  return (
    <div class={items.length > 0 ? 'print-list' : 'print-question'}>
      {!own && (
        <p class="print-label">
          {label}
          {!state.visible && <span class="soft"> ({words.value.print.ifApplies})</span>}
        </p>
      )}
      {element.hint && blank && <p class="soft print-hint">{say(element.hint, language.value)}</p>}
      {items.length === 0 && <PrintAnswer field={state} blank={blank} />}
      {columnsOf(state) && <PrintTable state={state} blank={blank} />}
      {items.length > 0 && !columnsOf(state) && (
        <ol class="print-items">
          {items.map((elements, index) => (
            <li key={String(index)}>
              <PrintElements elements={elements} blank={blank} level={level} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
