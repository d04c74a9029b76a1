import { useState } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useKeptLine } from '../jottings/use-kept-line.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import type { RowProps } from './row-props.ts'

/** A second rater: whom one asks, and what they said; it counts for nothing by itself. */
export function OpinionPart(props: RowProps) {
  const texts = words.value.calibration
  const { view, row } = props
  const { opinion } = row
  const may = view.closedAt === null && (opinion === null || opinion.state === 'declined')
  return (
    <section class="stack stack-tight">
      <h3 class="small-title">{texts.opinion}</h3>
      {opinion === null && <p class="soft">{texts.opinionNone}</p>}
      {opinion && (
        <>
          <p>
            {texts.opinionStates[opinion.state](opinion.name)}
            {opinion.question && <span class="soft"> “{opinion.question}”</span>}
          </p>
          {opinion.state === 'given' && <Given {...props} />}
        </>
      )}
      {may && <AskForm {...props} />}
    </section>
  )
}

function Given({ view, row }: RowProps) {
  const { opinion } = row
  const nameOf = (step: string) => {
    const found = view.steps.find(({ id }) => id === step)
    return found ? say(found.name, language.value) : step
  }
  return (
    <>
      {opinion && opinion.levels.length > 0 && (
        <ul>
          {opinion.levels.map(({ step, to }) => (
            <li key={step}>
              {nameOf(step)}: {to} <span class="soft">({row.levels[step] ?? '–'})</span>
            </li>
          ))}
        </ul>
      )}
      {opinion?.note && <p class="calibration-note">{opinion.note}</p>}
    </>
  )
}

function AskForm({ desk, view, row }: RowProps) {
  const texts = words.value.calibration
  const [person, setPerson] = useState('')
  const [question, setQuestion, kept, empty] = useKeptLine(`question-${row.case}-${view.id}`)
  const able = view.advisers.filter(({ id, name }) => id !== row.subject.id && name !== row.superior)
  const chosen = able.find(({ id }) => id === person)
  const send = useOneAtATime(async () => {
    if (chosen === undefined) return
    const ask = { person: chosen.id, question: question.trim() }
    if (await desk.act(row.case, { ask })) empty()
  })
  return (
    <details class="steer">
      <summary>{texts.ask}</summary>
      <form
        class="stack stack-tight"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <SimpleField id={`ask-${row.case}`} label={texts.askWhom} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={person}
              onChange={({ currentTarget }) => setPerson(currentTarget.value)}
            >
              <option value="">{texts.askChoose}</option>
              {able.map(({ id, name, post }) => (
                <option key={id} value={id}>
                  {name} – {post}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
        <SimpleField id={`question-${row.case}`} label={texts.question} error={null}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="text"
              maxLength={1000}
              value={question}
              onInput={({ currentTarget }) => setQuestion(currentTarget.value)}
            />
          )}
        </SimpleField>
        {kept && <JottingState jotting={kept} />}
        <div>
          <button type="submit" class="button button-small" disabled={chosen === undefined || !desk.isOnline}>
            {texts.ask}
          </button>
        </div>
      </form>
    </details>
  )
}
