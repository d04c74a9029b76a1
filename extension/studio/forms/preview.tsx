import { CircleCheck, FileWarning, RotateCcw } from 'lucide-preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isObject, type JsonObject } from '../../../core/json.ts'
import { tasksOf } from '../../../core/studio/form-edit/foreign-rules.ts'
import { judgeForm } from '../../../core/studio/form-edit/judge-form.ts'
import { say } from '../../../core/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Empty } from '../../../ui/empty.tsx'
import type { FormDraft } from '../../../ui/form/draft.ts'
import { ElementsView } from '../../../ui/form/elements-view.tsx'
import { ErrorSummary } from '../../../ui/form/error-summary.tsx'
import { inOrder } from '../../../ui/form/in-order.ts'
import { inputIdOf } from '../../../ui/form/input-id.ts'
import { OfficeContext } from '../../../ui/form/office.ts'
import { isOn, pagesOf } from '../../../ui/form/pages.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { PageSteps } from '../../fill/page-steps.tsx'
import { type Builder, textIn } from './builder.ts'
import { roleName } from './form-list.tsx'
import { Frame } from './frame.tsx'
import { samplePeople } from './sample-people.ts'
import { Segments } from './segments.tsx'
import { SelectField } from './select-field.tsx'
import { type Trials, trial } from './trial.ts'

type Width = 'phone' | 'panel' | 'tab'
const widths: Readonly<Record<Width, number | null>> = { phone: 360, panel: 400, tab: null }

/** What was filled in while trying, by task, as long as the page is open: later tasks see it. */
const trials: Trials = new Map()

/** The form as those who fill it in will have it, at the widths that they have; it can be filled in and checked. */
export function Preview({ builder }: { readonly builder: Builder }) {
  const [width, setWidth] = useState<Width>('phone')
  const [round, setRound] = useState(0)
  const { studio, id } = builder
  const documents = studio.documents.value
  const form = builder.form.value
  const tasks = useMemo(() => tasksOf(documents, id), [documents, id])
  const [chosen, setChosen] = useState<string | null>(null)
  const task = tasks.find((each) => String(each.task.id) === chosen)?.task ?? tasks[0]?.task
  const says = words.value.studio.forms
  const findings = judgeForm(form, builder.given.value)
  const opened = useMemo(
    () => (findings.length > 0 ? undefined : trial(builder, task, trials)),
    [form, builder.given.value, task, round],
  )
  return (
    <section class="stack" aria-label={says.mode.try}>
      <div class="preview-bar">
        <Segments
          label={says.width}
          value={width}
          options={(['phone', 'panel', 'tab'] as const).map((value) => ({
            value,
            title: says.widths[value],
          }))}
          choose={setWidth}
        />
        {tasks.length > 0 && (
          <SelectField
            label={says.filledBy}
            value={String(task?.id)}
            options={tasks.map((each) => ({
              value: String(each.task.id),
              title: `${roleName(documents.workflow, each.task)} – ${titleOf(each.task)}`,
            }))}
            write={setChosen}
          />
        )}
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            trials.delete(trialKey(builder, task))
            setRound(round + 1)
          }}
        >
          <RotateCcw size={16} aria-hidden="true" />
          {says.startAgain}
        </button>
      </div>
      <p class="soft">{tasks.length > 0 ? says.previewLead : says.previewNoTask}</p>
      {opened === undefined ? (
        <div class="sheet">
          <Empty
            icon={FileWarning}
            title={says.cannotTry}
            hint={findings[0] ? say(findings[0].text, language.value) : ''}
          />
        </div>
      ) : (
        <Frame width={widths[width]} title={says.previewTitle}>
          <TryForm key={`${round} ${String(task?.id)}`} draft={opened} />
        </Frame>
      )}
    </section>
  )
}

function trialKey(builder: Builder, task: JsonObject | undefined): string {
  return `${builder.studio.row.key} ${builder.id} ${String(task?.id ?? '')}`
}

function titleOf(task: JsonObject): string {
  const text = isObject(task) ? textIn(task.title) : undefined
  return text ? say(text, language.value) : String(task.id)
}

/** The form page by page, with a last step that checks it all. */
function TryForm({ draft }: { readonly draft: FormDraft }) {
  const [number, setNumber] = useState(1)
  const [asked, setAsked] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const says = words.value.studio.forms
  const all = useMemo(() => pagesOf(draft.state.peek()), [draft])
  const pages = all.filter(({ at }) => draft.isVisible(at).value)
  const current = pages[Math.min(number, pages.length) - 1]
  const isChecked = asked > 0
  const problems = isChecked ? inOrder(draft.problems.value, draft.state.peek()) : []
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const path = wanted.current
    wanted.current = null
    if (path !== null) toField(path)
  }, [number])
  const toField = (path: string) => {
    const field = box.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
    const input = box.current?.querySelector<HTMLElement>(`#${CSS.escape(inputIdOf(path))}`)
    field?.scrollIntoView({ block: 'center' })
    const first = input ?? field?.querySelector<HTMLElement>('input, textarea, select, button')
    first?.focus()
  }
  const jump = (path: string) => {
    const page = pages.findIndex((each) => isOn(each, path)) + 1
    if (page === number || page === 0) toField(path)
    else {
      wanted.current = path
      setNumber(page)
    }
  }
  const check = () => {
    draft.show(draft.problems.peek().map(({ path }) => path))
    setAsked(asked + 1)
  }
  const { fill } = words.value
  const { document: shown } = draft.form
  return (
    <OfficeContext.Provider value={samplePeople}>
      <main class="page fill preview-page" ref={box}>
        <h1>{say(shown.title, language.value)}</h1>
        {pages.length > 1 && (
          <PageSteps
            draft={draft}
            pages={pages}
            current={number}
            onGo={(page) => (page === 'review' ? check() : setNumber(page))}
          />
        )}
        {isChecked && problems.length > 0 && (
          <ErrorSummary draft={draft} problems={problems} asked={asked} onJump={jump} />
        )}
        {isChecked && problems.length === 0 && (
          <Banner tone="good" icon={CircleCheck} title={says.allValid} />
        )}
        {current && (
          <section class="form" key={current.at}>
            {current.label && <h2>{say(current.label, language.value)}</h2>}
            {number === 1 && shown.intro && <p class="soft intro">{say(shown.intro, language.value)}</p>}
            <ElementsView draft={draft} elements={current.elements} level={current.label ? 3 : 2} />
          </section>
        )}
        <div class="fill-foot">
          {number > 1 && (
            <button type="button" class="button" onClick={() => setNumber(number - 1)}>
              {fill.previous}
            </button>
          )}
          {number < pages.length ? (
            <button type="button" class="button button-main" onClick={() => setNumber(number + 1)}>
              {fill.next}
            </button>
          ) : (
            <button type="button" class="button button-main" onClick={check}>
              {says.checkNow}
            </button>
          )}
        </div>
      </main>
    </OfficeContext.Provider>
  )
}
