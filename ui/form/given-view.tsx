import type { ComponentChildren } from 'preact'
import type { Control, LayoutElement } from '../../core/form/model.ts'
import { namesOf } from '../../core/form/scope.ts'
import { isObject, type Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { keyOf } from '../fields/key-of.ts'
import { language, words } from '../text/messages.ts'
import { answerAt } from './answer-pointer.ts'
import { answerText } from './answer-text.ts'
import { useOffice } from './office.ts'

type GivenProps = { readonly control: Control; readonly answer: Json }

/** An answer that is not the form's own, as another device gave it: all of it, so that two can be told apart. */
export function GivenView({ control, answer }: GivenProps) {
  const office = useOffice()
  if ((control.kind === 'repeat' || control.kind === 'indicator-table') && Array.isArray(answer)) {
    return (
      <ol class="answer-items">
        {answer.map((item, index) => (
          <li key={String(index)}>
            <Facts facts={controlsIn(control.elements).map((each) => factOf(each, item))} />
          </li>
        ))}
      </ol>
    )
  }
  if (control.kind === 'matrix' && isObject(answer)) {
    const facts = control.rows.map(({ property, label }): Fact => {
      const choice = control.choices.find((each) => keyOf(each.value) === keyOf(answer[property]))
      return { name: say(label, language.value), drawn: choice && say(choice.label, language.value) }
    })
    return <Facts facts={facts} />
  }
  return <strong>{answerText(control, answer, office) ?? words.value.fill.emptyAnswer}</strong>
}

type Fact = { readonly name: string; readonly drawn: ComponentChildren }

function factOf(control: Control, item: Json): Fact {
  const answer = answerAt(item, `/${(namesOf(control.scope) ?? []).join('/')}`)
  return {
    name: say(control.label, language.value),
    drawn: answer === undefined ? undefined : <GivenView control={control} answer={answer} />,
  }
}

/** What was answered; the rest only makes it longer. */
function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const given = facts.filter(({ drawn }) => drawn !== undefined)
  if (given.length === 0) return <strong>{words.value.fill.emptyAnswer}</strong>
  return (
    <dl class="answer-facts">
      {given.map(({ name, drawn }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{drawn}</dd>
        </div>
      ))}
    </dl>
  )
}

function controlsIn(elements: readonly LayoutElement[]): readonly Control[] {
  return elements.flatMap((each) => {
    if (each.type === 'Control') return [each]
    return each.type === 'Note' ? [] : controlsIn(each.elements)
  })
}
