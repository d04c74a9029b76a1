import { CopyPlus, FilePlus, FileText, RotateCcw, Trash2 } from 'lucide-preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { isObject, type JsonObject } from '../../../core/json.ts'
import { placesBetween } from '../../../core/studio/form-edit/change-form.ts'
import { allTasks, tasksOf } from '../../../core/studio/form-edit/foreign-rules.ts'
import {
  copyForm,
  type ListedForm,
  listForms,
  newForm,
  removeForm,
} from '../../../core/studio/form-edit/form-list.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { say, type Text } from '../../../core/text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { useKeptLine } from '../../jottings/use-kept-line.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import type { Studio } from '../studio.ts'
import { textIn } from './builder.ts'

type ListProps = { readonly studio: Studio }

/** Every form of the project, from where it is and for which tasks, with what can be done about it. */
export function FormList({ studio }: ListProps) {
  const documents = studio.documents.value
  const { forms, gone } = useMemo(() => listForms(documents, studio.under), [documents, studio])
  const [isAdding, setAdding] = useState(false)
  const says = words.value.studio.forms
  const used = useMemo(() => inCourse(documents, forms), [documents, forms])
  return (
    <div class="stack">
      <header class="row row-apart">
        <div>
          <h2>{says.allForms}</h2>
          <p class="soft">{says.lead}</p>
        </div>
        {!isAdding && (
          <button type="button" class="button button-main" onClick={() => setAdding(true)}>
            <FilePlus size={18} aria-hidden="true" />
            {says.newForm}
          </button>
        )}
      </header>
      {isAdding && <NewForm studio={studio} onCancel={() => setAdding(false)} />}
      {forms.length === 0 && !isAdding && (
        <div class="sheet">
          <Empty icon={FileText} title={says.noForms} hint={says.noFormsHint} />
        </div>
      )}
      {[
        { title: says.usedForms, listed: used },
        { title: says.unusedForms, listed: forms.filter((form) => !used.includes(form)) },
      ].map(
        ({ title, listed }) =>
          listed.length > 0 && (
            <section key={title} class="stack stack-tight" aria-label={title}>
              <h3>{title}</h3>
              <ul class="form-list">
                {listed.map((form) => (
                  <FormRow key={form.id} studio={studio} form={form} />
                ))}
              </ul>
            </section>
          ),
      )}
      {gone.length > 0 && (
        <section class="stack stack-tight" aria-label={says.goneForms}>
          <h3>{says.goneForms}</h3>
          <ul class="form-list">
            {gone.map((form) => (
              <GoneRow key={form.id} studio={studio} form={form} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** The forms that tasks are filled in with, in the order of the course. */
function inCourse(documents: ProjectDocuments, forms: readonly ListedForm[]): readonly ListedForm[] {
  const order = allTasks(documents).map(({ task }) => String(task.id))
  const first = (form: ListedForm) =>
    Math.min(...tasksOf(documents, form.id).map(({ task }) => order.indexOf(String(task.id))))
  return forms.filter((form) => Number.isFinite(first(form))).toSorted((a, b) => first(a) - first(b))
}

type RowProps = ListProps & { readonly form: ListedForm }

function FormRow({ studio, form }: RowProps) {
  const documents = studio.documents.value
  const tasks = tasksOf(documents, form.id)
  const says = words.value.studio.forms
  const title = say(form.title, language.value)
  const hasBase = studio.row.base !== null
  return (
    <li class="sheet form-row">
      <div class="form-row-main">
        <a class="form-row-title" href={`#/studio/${studio.row.key}/forms/${encodeURIComponent(form.id)}`}>
          {title}
        </a>
        <p class="form-row-facts soft">
          <span>{says.fieldCount(form.fields)}</span>
          {hasBase && <span class={`chip chip-${form.layer}`}>{says.layers[form.layer]}</span>}
        </p>
        {tasks.length > 0 && (
          <ul class="form-row-tasks">
            {tasks.map(({ task }) => (
              <li key={String(task.id)}>
                <strong>{roleName(documents.workflow, task)}</strong> {titleIn(task)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="form-row-acts">
        <button
          type="button"
          class="button button-icon"
          aria-label={`${says.duplicate}: ${title}`}
          title={says.duplicate}
          onClick={() => copy(studio, form)}
        >
          <CopyPlus size={18} aria-hidden="true" />
        </button>
        <RemoveForm studio={studio} form={form} tasks={tasks.map(({ task }) => titleIn(task))} />
      </div>
    </li>
  )
}

function copy(studio: Studio, { id, title }: ListedForm): void {
  const copied: Text = { id: `${title.id} (salinan)`, en: `${title.en} (copy)` }
  const made = copyForm(studio.documents.peek(), { form: id, title: copied })
  if (made === undefined) return
  studio.write({ id: 'Gandakan formulir', en: 'Duplicate a form' }, [
    { document: made.name, at: [], after: made.form },
  ])
  announce(words.value.studio.forms.formCopied)
}

type RemoveProps = RowProps & { readonly tasks: readonly string[] }

/** Asks before a form goes, or says why it cannot. */
function RemoveForm({ studio, form, tasks }: RemoveProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const says = words.value.studio.forms
  const title = say(form.title, language.value)
  const heading = `remove-form-${form.id}`
  const canGo = form.canGo && tasks.length === 0
  const remove = () => {
    const documents = studio.documents.peek()
    const left = removeForm(documents, form.id)
    dialog.current?.close()
    if (left.kind === 'err') return
    studio.write({ id: 'Hapus formulir', en: 'Remove a form' }, placesBetween(documents, left.value))
    announce(says.removed(title))
  }
  return (
    <>
      <button
        type="button"
        class="button button-icon"
        aria-label={`${says.remove}: ${title}`}
        title={says.remove}
        onClick={() => dialog.current?.showModal()}
      >
        <Trash2 size={18} aria-hidden="true" />
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby={heading}>
        <div class="stack">
          <h2 id={heading}>{canGo ? says.removeFormTitle(title) : says.cannotRemoveTitle(title)}</h2>
          {canGo ? (
            <p>{says.removeFormLead}</p>
          ) : tasks.length > 0 ? (
            <>
              <p>{says.usedBy}</p>
              <ul class="readers">
                {tasks.map((task) => (
                  <li key={task}>{task}</li>
                ))}
              </ul>
            </>
          ) : (
            <p>{says.keptByBase}</p>
          )}
          <div class="row">
            {canGo && (
              <button type="button" class="button button-danger" onClick={remove}>
                {says.remove}
              </button>
            )}
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {canGo ? words.value.app.cancel : says.close}
            </button>
          </div>
        </div>
      </dialog>
    </>
  )
}

function GoneRow({ studio, form }: RowProps) {
  const says = words.value.studio.forms
  const title = say(form.title, language.value)
  const name = `form/${form.id}`
  const restore = () => {
    const after = studio.under[name]
    if (after === undefined) return
    studio.write({ id: 'Munculkan lagi formulir', en: 'Bring a form back' }, [
      { document: name, at: [], after },
    ])
    announce(says.wasReset)
  }
  return (
    <li class="sheet form-row">
      <p class="form-row-main">{title}</p>
      <button type="button" class="button button-small" onClick={restore}>
        <RotateCcw size={16} aria-hidden="true" />
        {says.bringBack}
        <span class="visually-hidden">: {title}</span>
      </button>
    </li>
  )
}

function NewForm({ studio, onCancel }: ListProps & { readonly onCancel: () => void }) {
  const [title, setTitle, kept] = useKeptLine(`form-${studio.row.key}`)
  const [isWrong, setWrong] = useState(false)
  const says = words.value.studio.forms
  const begin = (event: Event) => {
    event.preventDefault()
    const text = title.trim()
    setWrong(text === '')
    if (text === '') return
    const { name, form } = newForm(studio.documents.peek(), { id: text, en: text })
    studio.write({ id: 'Buat formulir', en: 'Make a form' }, [{ document: name, at: [], after: form }])
    setTitle('')
    location.hash = `#/studio/${studio.row.key}/forms/${encodeURIComponent(String(form.id))}`
  }
  return (
    <form class="sheet sheet-padded stack" onSubmit={begin}>
      <SimpleField
        id="new-form"
        label={says.newTitle}
        hint={says.newTitleHint}
        error={isWrong ? says.missingTitle : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="text"
            autocomplete="off"
            maxLength={200}
            value={title}
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        )}
      </SimpleField>
      {kept && <JottingState jotting={kept} />}
      <div class="row">
        <button type="submit" class="button button-main">
          {says.make}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.value.app.cancel}
        </button>
      </div>
    </form>
  )
}

function titleIn(task: JsonObject): string {
  const text = textIn(task.title)
  return text ? say(text, language.value) : String(task.id)
}

/** What the role is called that a task is for. */
export function roleName(workflow: JsonObject | undefined, task: JsonObject): string {
  const roles = isObject(workflow?.roles) ? workflow.roles : {}
  const text = textIn(roles[String(task.role)])
  return text ? say(text, language.value) : String(task.role)
}
