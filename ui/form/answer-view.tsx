import type { ControlState, ElementState } from '../../core/form/form-state.ts'
import type { MatrixControl } from '../../core/form/model.ts'
import { isObject } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { keyOf } from '../fields/key-of.ts'
import { language, words } from '../text/messages.ts'
import { answerText } from './answer-text.ts'
import { useOffice } from './office.ts'

/** An answer as it can only be read: a text, the rows of a matrix, or the items of a list with all their fields. */
export function AnswerView({ field }: { readonly field: ControlState }) {
  const office = useOffice()
  const { element, value, items } = field
  if (items.length > 0) {
    return (
      <ol class="answer-items">
        {items.map((elements, index) => (
          <li key={String(index)}>
            <AnswerFacts elements={elements} />
          </li>
        ))}
      </ol>
    )
  }
  if (element.kind === 'matrix' && isObject(value)) return <MatrixAnswers element={element} answers={value} />
  const text = answerText(element, value, office)
  if (text === undefined) return <span class="soft">{words.value.review.unanswered}</span>
  return <span>{text}</span>
}

/** Fields under one another, each with its answer; what is hidden or only said is left out. */
function AnswerFacts({ elements }: { readonly elements: readonly ElementState[] }) {
  return (
    <dl class="answer-facts">
      {elements.flatMap(fieldsIn).map((field) => (
        <div key={field.path}>
          <dt>{say(field.element.label, language.value)}</dt>
          <dd>
            <AnswerView field={field} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

type MatrixAnswersProps = {
  readonly element: MatrixControl
  readonly answers: { readonly [property: string]: unknown }
}

function MatrixAnswers({ element, answers }: MatrixAnswersProps) {
  return (
    <dl class="answer-facts">
      {element.rows.map(({ property, label }) => {
        const choice = element.choices.find((each) => JSON.stringify(answers[property]) === keyOf(each.value))
        return (
          <div key={property}>
            <dt>{say(label, language.value)}</dt>
            <dd class={choice ? '' : 'soft'}>
              {choice ? say(choice.label, language.value) : words.value.review.unanswered}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function fieldsIn(state: ElementState): readonly ControlState[] {
  if (!state.visible || state.kind === 'note') return []
  return state.kind === 'control' ? [state] : state.elements.flatMap(fieldsIn)
}
