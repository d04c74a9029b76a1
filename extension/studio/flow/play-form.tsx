import { useMemo, useState } from 'preact/hooks'
import type { Play, Waiting } from '../../../core/case/play/play.ts'
import { readyForm } from '../../../core/case/ready-form.ts'
import { taskContext, taskPrefill } from '../../../core/case/task-context.ts'
import { startingAnswers } from '../../../core/form/starting-answers.ts'
import type { JsonObject } from '../../../core/json.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { say } from '../../../core/text.ts'
import { openDraft } from '../../../ui/form/draft.ts'
import { ElementsView } from '../../../ui/form/elements-view.tsx'
import { ErrorSummary } from '../../../ui/form/error-summary.tsx'
import { focusField } from '../../../ui/form/focus-field.ts'
import { OfficeContext } from '../../../ui/form/office.ts'
import { pagesOf } from '../../../ui/form/pages.ts'
import { language, words } from '../../../ui/text/messages.ts'

export type PlayFormProps = {
  readonly pack: Pack
  readonly play: Play
  readonly waiting: Waiting
  readonly onSend: (answers: JsonObject) => void
  readonly onCancel: () => void
}

/** The form of a task as the person would fill it; nothing is kept. */
export function PlayForm({ pack, play, waiting, onSend, onCancel }: PlayFormProps) {
  const texts = words.value.flow
  const { spec, person } = waiting
  const [asked, setAsked] = useState(0)
  const draft = useMemo(() => {
    const ready = readyForm(pack, spec.form)
    if (ready.kind === 'err') return null
    const given = { spec, people: play.people }
    const context = taskContext(pack, play.case, given)
    const prefill = startingAnswers(ready.value, taskPrefill(pack, play.case, given))
    return openDraft({ form: ready.value, context, prefill, entries: [], refusals: [], onEdit: () => {} })
  }, [pack, play, spec])
  const office = useMemo(
    () => ({
      people: play.people,
    }),
    [play.people],
  )
  const pages = useMemo(() => (draft === null ? [] : pagesOf(draft.state.peek())), [draft])
  if (draft === null) return <p class="field-error">{texts.notPlayable}</p>
  const problems = asked > 0 ? draft.problems.value : []
  const send = () => {
    const found = draft.problems.peek()
    if (found.length > 0) {
      draft.show(found.map(({ path }) => path))
      setAsked(asked + 1)
      return
    }
    onSend(draft.state.peek().answers)
  }
  return (
    <OfficeContext.Provider value={office}>
      <div class="stack flow-form">
        <h4>
          {person.name}: {say(spec.title, language.value)}
        </h4>
        {problems.length > 0 && (
          <ErrorSummary draft={draft} problems={problems} asked={asked} onJump={focusField} />
        )}
        {pages
          .filter(({ at }) => draft.isVisible(at).value)
          .map((page) => (
            <section key={page.at} class="stack">
              {page.label && <h5 class="flow-page">{say(page.label, language.value)}</h5>}
              <ElementsView draft={draft} elements={page.elements} level={4} />
            </section>
          ))}
        <div class="row">
          <button type="button" class="button button-main" onClick={send}>
            {texts.send}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {words.value.app.cancel}
          </button>
        </div>
      </div>
    </OfficeContext.Provider>
  )
}
